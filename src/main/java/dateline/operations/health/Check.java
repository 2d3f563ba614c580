package dateline.operations.health;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * One condition of a healthy server.
 *
 * @param name its name in the answer
 * @param problem what is wrong now, in a sentence; null when nothing is. It never waits
 */
record Check(String name, Supplier<@Nullable String> problem) implements HealthIndicator {
    @Override
    public Publisher<HealthResult> getResult() {
        String found = problem.get();
        HealthResult.Builder result = HealthResult.builder(name, found == null ? HealthStatus.UP : HealthStatus.DOWN);
        return Publishers.just((found == null ? result : result.details(Map.of("problem", found))).build());
    }
}
