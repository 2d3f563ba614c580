package dateline.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Client;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A problem names the id of its request (RFC 9457 §3.1.5), and clients choose none. */
@MicronautTest(transactional = false)
@Property(name = "dateline.clients.proxies", value = "192.0.2.1")
class RequestIdHttpTest {
    @Inject
    EmbeddedServer server;

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/api/articles/x", "/feed.rss?limit=x"})
    void theHeaderFieldAndTheInstanceAreTheSame(String path) throws IOException {
        HttpResponse<String> answer = client().get(path);
        String id = Client.header(answer, "X-Request-Id");
        assertThat(id).hasSize(36);
        assertThat(new ObjectMapper().readTree(answer.body()).at("/instance").asText())
                .isEqualTo("urn:uuid:" + id);
    }

    /** Only a proxy may name it; 127.0.0.1 is none here. */
    @Test
    void anIdOfAnotherClientIsReplaced() {
        assertThat(Client.header(client().get("/nothing-here", "X-Request-Id", "mine"), "X-Request-Id"))
                .isNotEqualTo("mine")
                .hasSize(36);
    }

    @Test
    void aFeedHasNoId() {
        assertThat(Client.header(client().get("/feed.rss"), "X-Request-Id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "a\"b", "<x>"})
    void aTextWithOtherCharactersIsNoId(String text) {
        assertThat(RequestId.of(text)).isEmpty();
        assertThat(RequestId.of("a".repeat(129))).isEmpty();
    }

    private Client client() {
        return new Client(server, Path.of("target/test-data"));
    }
}
