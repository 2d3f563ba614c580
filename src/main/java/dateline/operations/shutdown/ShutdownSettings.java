package dateline.operations.shutdown;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * The times of a server that has been told to stop.
 *
 * @param delay how long it accepts requests although it is not ready any more, so that load balancers notice that first
 * @param grace how long requests and uploads that have begun may take to end
 */
@ConfigurationProperties("dateline.shutdown")
record ShutdownSettings(
        @Bindable(defaultValue = "0s") Duration delay,
        @Bindable(defaultValue = "30s") Duration grace) {}
