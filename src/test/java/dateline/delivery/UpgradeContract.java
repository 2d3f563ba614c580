package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.article.combined.CombinedFeed;
import dateline.article.combined.CombinedFeeds;
import dateline.article.job.RefilingJob;
import dateline.article.log.Act;
import dateline.article.log.Change;
import dateline.article.log.ChangeLog;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A store of an earlier release, on every database. */
interface UpgradeContract {
    /**
     * A published article with the subjects Kept and C#, a withdrawn one by Lost Author with the subject Lost, and one with
     * the subjects C and 100%.
     */
    String STORE = """
            INSERT INTO section (id, slug, title, position, changed)
                VALUES ('world', 'world', 'World', 0, '2026-11-01 10:00:00+00');
            INSERT INTO article (
                id, external_id, stage, section, title, content, language, particulars, published, updated, change)
                VALUES
                ('0197a3c2-5d70-7c2e-8a4f-000000000001', 'kept', 'PUBLISHED', 'world', 'Kept one', '<p>T.</p>', 'en',
                 '{"credits":{"authors":[],"contributors":[]},"links":{"canonicalUrl":"https://old.example.org/kept","via":"https://old.example.org/via"},"alsoIn":[],"tags":["Kept","C#"],"images":[],"corrections":[],"timing":{"released":true}}',
                 '2026-11-01 10:00:00+00', '2026-11-01 10:00:00+00', 1),
                ('0197a3c2-5d70-7c2e-8a4f-000000000002', 'lost', 'WITHDRAWN', 'world', 'Lost one', '<p>T.</p>', 'en',
                 '{"credits":{"authors":[{"name":"Lost Author"}],"contributors":[]},"links":{},"alsoIn":[],"tags":["Lost"],"images":[],"corrections":[],"timing":{"released":true}}',
                 '2026-11-01 10:00:00+00', '2026-11-01 10:00:00+00', 3),
                ('0197a3c2-5d70-7c2e-8a4f-000000000003', 'signs', 'PUBLISHED', 'world', 'Signs one', '<p>T.</p>', 'en',
                 '{"credits":{"authors":[],"contributors":[]},"links":{},"alsoIn":[],"tags":["C", "100%"],"images":[],"corrections":[],"timing":{"released":true}}',
                 '2026-11-03 10:00:00+00', '2026-11-03 10:00:00+00', 4);
            INSERT INTO change (number, article, act, at, writer, text)
                VALUES
                (1, '0197a3c2-5d70-7c2e-8a4f-000000000001', 'PUBLISH', '2026-11-01 10:00:00+00', 'w', NULL),
                (2, '0197a3c2-5d70-7c2e-8a4f-000000000002', 'PUBLISH', '2026-11-01 10:00:00+00', 'w', NULL),
                (3, '0197a3c2-5d70-7c2e-8a4f-000000000002', 'WITHDRAW', '2026-11-02 10:00:00+00', 'w', 'Recalled.'),
                (4, '0197a3c2-5d70-7c2e-8a4f-000000000003', 'PUBLISH', '2026-11-03 10:00:00+00', 'w', NULL);
            UPDATE change_counter SET last_number = 4;
            INSERT INTO feed (id, name, label, change, archived)
                VALUES
                (1, 'all', '', 4, 0),
                (2, 'section/world', '', 4, 0),
                (3, 'language/en', '', 4, 0),
                (4, 'tag/kept', 'Kept', 1, 0),
                (5, 'tag/lost', 'Lost', 3, 0),
                (6, 'author/lost-author', 'Lost Author', 3, 0),
                (7, 'tag/c', 'C#', 4, 0),
                (8, 'tag/100', '100%', 4, 0);
            INSERT INTO filing (feed, article, published, change, place)
                SELECT id, '0197a3c2-5d70-7c2e-8a4f-000000000001', '2026-11-01 10:00:00+00', 1, 0
                FROM feed
                WHERE id IN (1, 2, 3, 4, 7);
            INSERT INTO filing (feed, article, published, change, place)
                SELECT id, '0197a3c2-5d70-7c2e-8a4f-000000000003', '2026-11-03 10:00:00+00', 4, 0
                FROM feed
                WHERE id IN (1, 2, 3, 7, 8);
            INSERT INTO vacancy (feed, article, published, change, place)
                SELECT id, '0197a3c2-5d70-7c2e-8a4f-000000000002', '2026-11-01 10:00:00+00', 3, 0
                FROM feed
                WHERE id IN (1, 2, 3, 5, 6);
            INSERT INTO combined_feed (
                name, title, any_of, all_of, none_of, hours, entries, summary, visible_credit, changed)
                VALUES ('signs', 'Signs', '["tag/c"]', '[]', '["tag/100"]', 0, 50, FALSE, TRUE, '2026-11-01 10:00:00+00');
            """;

    /** The address of the database. */
    String store();

    String user();

    Path data();

    @Test
    default void onlyTopicsWithAnArticleExist() throws SQLException, IOException {
        Flyway.configure().dataSource(store(), user(), "").target("1").load().migrate();
        try (Connection connection = DriverManager.getConnection(store(), user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(STORE);
        }
        Files.createDirectories(data());
        try (EmbeddedServer server = ApplicationContext.run(
                EmbeddedServer.class,
                Map.of("dateline.store", store(), "dateline.data", data().toString(), "micronaut.server.port", -1))) {
            Client client = new Client(server, data());
            assertThat(client.get("/tags/kept").body()).contains("Kept one");
            assertThat(client.get("/languages/en/feed.rss").statusCode()).isEqualTo(200);
            assertThat(client.get("/tags/lost").statusCode()).isEqualTo(410);
            assertThat(client.get("/authors/lost-author").statusCode()).isEqualTo(410);
            assertThat(client.get("/authors/lost-author/feed.atom", "If-None-Match", "\"2-x\"")
                            .body())
                    .contains("<at:deleted-entry", "Recalled.");
            assertThat(client.get("/feeds.opml").body())
                    .contains("/tags/kept/feed.rss", "/languages/en/feed.rss")
                    .doesNotContain("lost", "Lost");
            assertThat(client.get("/tags/los").body()).doesNotContain("Lost");
            assertThat(server.getApplicationContext()
                            .getBean(ChangeLog.class)
                            .position()
                            .at())
                    .isAfterOrEqualTo(Instant.parse("2026-11-02T10:00:00Z"));
            client.api("POST", "/api/articles/0197a3c2-5d70-7c2e-8a4f-000000000002/reinstate", "");
            assertThat(client.get("/tags/lost").body()).contains("Lost one");
            statesAreKeptFromNowOn(client);
            namesThatDifferOnlyInSignsAreSeparatedAfterwards(client, server.getApplicationContext());
            articlesAreFoundByTheirAddresses(client);
        }
    }

    private static void statesAreKeptFromNowOn(Client client) {
        String revisions = "/api/articles/0197a3c2-5d70-7c2e-8a4f-000000000002/revisions";
        assertThat(client.api("GET", revisions, "").json().findValuesAsText("kept"))
                .containsExactly("false", "true", "true");
        assertThat(client.api("GET", revisions + "/3", "").at("/stage")).isEqualTo("withdrawn");
        assertThat(client.api("GET", revisions + "/2", "").at("/detail")).contains("It was never kept");
    }

    private static void articlesAreFoundByTheirAddresses(Client client) {
        Answer report = client.posting("/api/articles/import?section=world", "text/markdown", """
                ---
                canonicalUrl: https://old.example.org/kept
                ---
                Kept one

                The text of today.
                """);
        assertThat(report.id()).isEqualTo("0197a3c2-5d70-7c2e-8a4f-000000000001");
        assertThat(report.at("/outcome")).isEqualTo("updated");
    }

    /** The topics "c" and "100" of a release that ignored signs in subjects. */
    private static void namesThatDifferOnlyInSignsAreSeparatedAfterwards(Client client, ApplicationContext context) {
        RefilingJob refilingJob = context.getBean(RefilingJob.class);
        boolean more = true;
        while (more) {
            more = refilingJob.advance();
        }
        assertThat(client.get("/tags/c-sharp/feed.rss").body())
                .contains("Dateline – C#", "Kept one")
                .doesNotContain("Signs one");
        assertThat(client.get("/tags/c/feed.rss").body())
                .contains("Dateline – C<", "Signs one")
                .doesNotContain("Kept one");
        assertThat(client.get("/tags/c/feed.atom", "If-None-Match", "\"4-x\"").body())
                .contains("deleted-entry", "000000000001");
        assertThat(client.get("/tags/100/feed.rss")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/tags/100-percent/feed.rss");
        assertThat(client.get("/tags/100-percent/feed.rss").body()).contains("Signs one");
        assertThat(client.get("/tags/kept/feed.rss").body()).contains("Kept one");
        CombinedFeed feed =
                context.getBean(CombinedFeeds.class).findByName("signs").orElseThrow();
        assertThat(feed.anyOf()).containsExactly("tag/c", "tag/c-sharp");
        assertThat(feed.noneOf()).containsExactly("tag/100", "tag/100-percent");
        assertThat(context.getBean(ChangeLog.class).after(4, 100))
                .as("correct filings are not changed")
                .extracting(Change::act)
                .containsOnly(Act.REINSTATE, Act.REFILE)
                .hasSize(3);
    }
}
