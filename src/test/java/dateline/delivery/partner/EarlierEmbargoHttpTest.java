package dateline.delivery.partner;

import static dateline.delivery.partner.PartnerFixture.OPEN;
import static dateline.delivery.partner.PartnerFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copy under an embargo that a release without partners stored: it is in no feed, and partners get it in advance. */
class EarlierEmbargoHttpTest {
    @TempDir
    private Path data;

    @Test
    void itIsFiledAtTheStart() throws SQLException {
        String until = Instant.now().plus(Duration.ofDays(2)).toString();
        Answer embargoed;
        Answer scheduled;
        String trusted;
        String plain;
        try (EmbeddedServer server = node()) {
            Client client = new Client(server, data);
            PartnerFixture fixture = PartnerFixture.of(client);
            fixture.partner("trusted", ", \"advance\": true");
            fixture.partner("plain", "");
            trusted = "/p/" + fixture.token("trusted");
            plain = "/p/" + fixture.token("plain");
            embargoed = fixture.publish(OPEN, ", \"embargoUntil\": \"" + until + "\", \"stage\": \"published\"");
            scheduled = fixture.publish(OPEN, ", \"publishAt\": \"" + until + "\", \"stage\": \"published\"");
            assertThat(scheduled.at("/stage")).isEqualTo("scheduled");
            assertThat(client.get(trusted + "/feed.rss").body()).contains(embargoed.at("/title"));
            unfile(server, embargoed);
        }
        try (EmbeddedServer server = node()) {
            Client client = new Client(server, data);
            await(() -> client.get(trusted + "/feed.rss").body().contains(embargoed.at("/title")));
            for (String topic : new String[] {"/sections/world", "/agencies/open-wire", "/tags/herring"}) {
                assertThat(client.get(trusted + topic + "/feed.rss").body())
                        .as(topic)
                        .contains(embargoed.at("/title"))
                        .doesNotContain(scheduled.at("/title"));
            }
            for (String closed : new String[] {plain + "/feed.rss", "/feed.rss", "/search/feed.rss?q=word"}) {
                assertThat(client.get(closed).body())
                        .as(closed)
                        .doesNotContain(embargoed.at("/title"), scheduled.at("/title"));
            }
            assertThat(client.api("GET", "/api/articles/" + embargoed.id(), "").at("/stage"))
                    .isEqualTo("scheduled");
        }
    }

    /** As an earlier release left it: stored, due, and in no feed. */
    private static void unfile(EmbeddedServer server, Answer article) throws SQLException {
        DataSource store = DelegatingDataSource.unwrapDataSource(
                server.getApplicationContext().getBean(DataSource.class));
        try (Connection connection = store.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM filing WHERE article = ?")) {
            delete.setObject(1, UUID.fromString(article.id()));
            assertThat(delete.executeUpdate()).isPositive();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private EmbeddedServer node() {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "dateline.store",
                        "jdbc:h2:mem:earlier-embargo;DB_CLOSE_DELAY=-1",
                        "dateline.data",
                        data.toString(),
                        "micronaut.server.port",
                        -1));
    }
}
