package dateline.ingest.source.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.ingest.source.hub.TestHub.HubForm;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with one PostgreSQL are one subscriber: the hub is asked once, and each node takes what it sends. */
class PostgresHubIT {
    private static final int DOCUMENTS = 10;

    @TempDir
    private Path data;

    @Test
    void nodesShareTheSubscriptions() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String store = postgres.getJdbcUrl("postgres", "postgres");
            try (EmbeddedServer one = node(store);
                    EmbeddedServer other = node(store)) {
                Client left = new Client(one, data);
                Client right = new Client(other, data);
                try (TestHub hub = new TestHub(right)) {
                    String source = "{\"address\": \"" + hub.topic("/feed")
                            + "\", \"section\": \"world\", \"push\": \"websub\"}";
                    assertThat(left.api("PUT", "/api/sources/wire", source).status())
                            .isEqualTo(201);
                    HubForm form = hub.forms(1).getFirst();
                    hub.confirm(form, 864_000);
                    hub.source("wire", answer -> answer.at("/state/answer").startsWith("HTTP 304"));
                    for (int i = 0; i < DOCUMENTS; i++) {
                        String document = TestHub.document("urn:" + i, "Title " + i);
                        assertThat(hub.send(form, document)).isEqualTo(202);
                    }
                    for (int i = 0; i < DOCUMENTS; i++) {
                        hub.article("wire", "urn:" + i, "Title " + i);
                    }
                    Answer taken = hub.source(
                            "wire", answer -> answer.at("/state/taken").equals("11"));
                    assertThat(taken.at("/state/refused")).isEqualTo("0");
                    assertThat(taken.at("/state/push/received")).isEqualTo(String.valueOf(DOCUMENTS));
                    assertThat(hub.forms(1)).hasSize(1);
                    assertThat(right.api("DELETE", "/api/sources/wire", "").status())
                            .isEqualTo(204);
                    HubForm end = hub.forms(2).get(1);
                    assertThat(end.at("hub.mode")).isEqualTo("unsubscribe");
                    assertThat(hub.ask(end, "unsubscribe", "").statusCode()).isEqualTo(200);
                }
            }
        }
    }

    private EmbeddedServer node(String store) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "dateline.store",
                        store,
                        "dateline.data",
                        data.toString(),
                        "dateline.sources.allowed-addresses",
                        "127.0.0.1",
                        "dateline.public-url",
                        "https://news.example.org",
                        "micronaut.server.port",
                        -1));
    }
}
