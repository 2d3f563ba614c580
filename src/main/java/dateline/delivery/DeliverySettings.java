package dateline.delivery;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;

/**
 * How feeds are delivered.
 *
 * @param memory bytes of rendered feeds that are held ready; what falls out is rendered again
 */
@ConfigurationProperties("dateline.delivery")
record DeliverySettings(
        @ReadableBytes @Bindable(defaultValue = "64MB") long memory) {}
