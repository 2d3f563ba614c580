package dateline.delivery.fastpath;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "dateline.clients.requests-per-minute", value = "5")
class RateLimitHttpTest {
    @Inject
    EmbeddedServer server;

    /** RFC 6585 §4: 429 with Retry-After, for one client and not for another. */
    @Test
    void tooManyRequestsGet429WithRetryAfter() {
        Client client = new Client(server, Path.of("target/test-data"));
        int[] answered = IntStream.range(0, 20)
                .map(i -> client.get("/feed.rss", "X-Forwarded-For", "198.51.100.1")
                        .statusCode())
                .toArray();
        assertThat(answered).startsWith(200, 200, 200, 200, 200).contains(429);
        HttpResponse<String> refused = client.get("/nowhere", "X-Forwarded-For", "198.51.100.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(refused.body()).contains("/problems/too-many");
        assertThat(client.get("/feed.rss", "X-Forwarded-For", "198.51.100.2").statusCode())
                .isEqualTo(200);
        assertThat(client.get("/feed.rss").statusCode()).isEqualTo(200);
    }

    /** RFC 9110 §5.3: only the field of the proxy counts, not the client's own field before it. */
    @Test
    void aClientCannotHideBehindItsOwnField() {
        Client client = new Client(server, Path.of("target/test-data"));
        int[] answered = IntStream.range(0, 20)
                .map(i -> client.get(
                                "/feed.rss",
                                "X-Forwarded-For",
                                "203.0.113." + i,
                                "X-Forwarded-For",
                                "198.51.100.3:" + (4000 + i))
                        .statusCode())
                .toArray();
        assertThat(answered).contains(429);
    }
}
