package dateline.delivery.partner;

import static dateline.delivery.partner.PartnerFixture.OPEN;
import static dateline.delivery.partner.PartnerFixture.RESTRICTED;
import static dateline.delivery.partner.PartnerFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.partner.Tallies;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with one PostgreSQL: a change of a partner on one node applies to the other. */
class PostgresPartnerIT {
    @TempDir
    private Path data;

    @Test
    void everyNodeKnowsPartners() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String store = postgres.getJdbcUrl("postgres", "postgres");
            try (EmbeddedServer one = node(store);
                    EmbeddedServer other = node(store)) {
                Client editor = new Client(one, data);
                Client reader = new Client(other, data);
                PartnerFixture fixture = PartnerFixture.of(editor);
                Answer restricted = fixture.publish(RESTRICTED, "");
                fixture.partner("herald", "");
                Answer first = fixture.token("herald", "{}");
                String second = fixture.token("herald");
                String address = "/p/" + first.at("/token") + "/sections/world/feed.rss";
                await(() -> reader.get(address).body().contains(restricted.at("/title")));
                Answer open = fixture.publish(OPEN, "");
                await(() -> reader.get(address).body().contains(open.at("/title")));
                assertThat(reader.get(address).body())
                        .isEqualTo(editor.get(address).body());
                fixture.partner("herald", ", \"any\": {\"agencies\": [\"open-wire\"]}");
                await(() -> !reader.get(address).body().contains(restricted.at("/title")));
                assertThat(reader.get(address).body())
                        .contains(open.at("/title"), "ref=\"urn:uuid:" + restricted.id() + "\" when=");
                editor.api("DELETE", "/api/partners/herald/tokens/" + first.at("/id"), "");
                await(() -> reader.get(address).statusCode() == 404);
                assertThat(reader.get("/p/" + second + "/feed.rss").statusCode())
                        .isEqualTo(200);
                counted(one, other, editor);
                fixture.partner("late", ", \"delay\": 60");
                String late = "/p/" + fixture.token("late") + "/feed.rss";
                await(() -> reader.get(late).statusCode() == 200);
                assertThat(reader.get(late).body()).doesNotContain(open.at("/title"));
                assertThat(editor.api("DELETE", "/api/partners/late", "").status())
                        .isEqualTo(204);
                await(() -> reader.get(late).statusCode() == 404);
            }
        }
    }

    private static void counted(EmbeddedServer one, EmbeddedServer other, Client editor) {
        for (EmbeddedServer node : new EmbeddedServer[] {one, other}) {
            node.getApplicationContext().getBean(Tallies.class).store();
        }
        await(() -> editor.api("GET", "/api/partners/herald/state", "")
                        .json()
                        .at("/days/0/requests")
                        .asInt()
                > 2);
    }

    private EmbeddedServer node(String store) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "dateline.store",
                        store,
                        "dateline.data",
                        data.toString(),
                        "micronaut.server.port",
                        -1,
                        "dateline.clients.requests-per-minute",
                        0));
    }
}
