package dateline.delivery.fastpath;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.management.health.indicator.HealthCheckType;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class HealthRequestTest {
    @Inject
    Router router;

    @Test
    void everyAddressOfTheHealthEndpointIsFreeOfLimits() {
        Set<String> routed = router.uriRoutes()
                .map(route -> route.getUriMatchTemplate().toString())
                .filter(template -> template.startsWith("/health"))
                .flatMap(HealthRequestTest::addresses)
                .collect(Collectors.toSet());
        assertThat(routed)
                .containsExactlyInAnyOrder("/health", "/health/liveness", "/health/readiness")
                .allMatch(HealthRequest::isAt);
        assertThat(Stream.of("/healthy", "/health/", "/health?x", "/health/startup"))
                .noneMatch(HealthRequest::isAt);
    }

    private static Stream<String> addresses(String template) {
        return Arrays.stream(HealthCheckType.values())
                .map(type -> template.replaceFirst("\\{[^}]+}", type.name().toLowerCase(Locale.ROOT)));
    }
}
