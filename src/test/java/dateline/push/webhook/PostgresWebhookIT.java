package dateline.push.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Answer;
import dateline.Client;
import dateline.TestServer;
import dateline.push.Subscriber;
import io.micronaut.runtime.server.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with one PostgreSQL tell a webhook of the changes of both in order, also after one has ended. */
class PostgresWebhookIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EACH = 60;

    @TempDir
    private Path data;

    @Test
    void theChangesOfBothNodesComeInOrder() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Subscriber receiver = new Subscriber()) {
            String store = postgres.getJdbcUrl("postgres", "postgres");
            try (EmbeddedServer other = node(store)) {
                List<String> titles = new ArrayList<>();
                Client left = new Client(other, data);
                try (EmbeddedServer one = node(store)) {
                    Client ending = new Client(one, data);
                    String webhook = "{\"address\": \"" + receiver.callback("/hook")
                            + "\", \"feeds\": [\"sections/world\"], \"acts\": [\"publish\"]}";
                    assertThat(ending.api("PUT", "/api/webhooks/both", webhook).status())
                            .isEqualTo(201);
                    assertThat(next(receiver).path("act").asText()).isEqualTo("ping");
                    for (int i = 0; i < EACH; i++) {
                        publish(i % 2 == 0 ? ending : left, "Before " + i);
                        titles.add("Before " + i);
                    }
                }
                IntStream.range(0, EACH).forEach(i -> {
                    publish(left, "After " + i);
                    titles.add("After " + i);
                });
                assertThat(told(receiver, titles.getLast())).isEqualTo(titles);
                Answer listed = left.api("GET", "/api/subscriptions?kind=webhook&topic=both&host=127.0.0.1", "");
                assertThat(listed.status()).as(listed.toString()).isEqualTo(200);
                String id = listed.at("/subscriptions/0/id");
                assertThat(left.api("POST", "/api/subscriptions/" + id + "/pause", "")
                                .at("/state"))
                        .isEqualTo("paused");
                assertThat(left.api("GET", "/api/subscriptions?state=paused&limit=1", "")
                                .at("/subscriptions/0/id"))
                        .isEqualTo(id);
                left.api("POST", "/api/webhooks/both/resume", "{\"after\": 0}");
                assertThat(told(receiver, titles.getLast())).containsAll(titles);
            }
        }
    }

    /** The titles that were told until one, each once: a node that ends may leave a message to be repeated. */
    private static List<String> told(Subscriber receiver, String last) throws Exception {
        List<String> titles = new ArrayList<>();
        long number = 0;
        while (titles.isEmpty() || !titles.getLast().equals(last)) {
            JsonNode message = next(receiver);
            if (message.path("number").asLong() > number) {
                number = message.path("number").asLong();
                titles.add(message.path("article").path("title").asText());
            }
        }
        return titles;
    }

    private static JsonNode next(Subscriber receiver) throws Exception {
        return JSON.readTree(Objects.requireNonNull(receiver.told()).body());
    }

    private static void publish(Client client, String title) {
        assertThat(client.importing("?section=world", "text/markdown", title + "\n\nA text.")
                        .statusCode())
                .isEqualTo(201);
    }

    private EmbeddedServer node(String store) {
        return TestServer.start(
                data, Map.of("dateline.store", store, "dateline.push.allowed-callbacks", "127.0.0.0/8"));
    }
}
