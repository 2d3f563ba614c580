package dateline.operations.metric;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * All metrics. They are bound when they are first asked for, so that the start of the server does not wait for them; what
 * Dateline itself counts is counted from the start in any case.
 */
@Singleton
final class Metrics {
    private final BeanProvider<MeterBinder> binders;
    private @Nullable PrometheusMeterRegistry bound;

    Metrics(BeanProvider<MeterBinder> binders) {
        this.binders = binders;
    }

    /** The values of this moment, in the text format of Prometheus. */
    String text() {
        return registry().scrape();
    }

    private synchronized PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry registry = bound;
        if (registry == null) {
            registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            for (MeterBinder binder : binders) {
                binder.bindTo(registry);
            }
            bound = registry;
        }
        return registry;
    }
}
