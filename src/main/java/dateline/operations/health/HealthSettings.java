package dateline.operations.health;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How far a server may be behind before it is not ready.
 *
 * @param dueWork how late a publication or an expiry may be
 * @param search how old the search index may be
 */
@ConfigurationProperties("dateline.health")
record HealthSettings(
        @Bindable(defaultValue = "5m") Duration dueWork,
        @Bindable(defaultValue = "2h") Duration search) {}
