package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.article.act.SectionActs;
import dateline.http.HttpDates;
import dateline.section.Section;
import dateline.section.Sections;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sections that are renamed and retired. */
@MicronautTest(transactional = false)
class SectionHttpTest {
    @Inject
    EmbeddedServer server;

    @Inject
    SectionActs sectionActs;

    @Inject
    Sections sections;

    /** RFC 9110 §15.4.2: each document redirects permanently; ids and entries stay the same. */
    @Test
    void theOldAddressOfARenamedSectionRedirects() {
        Client client = client();
        Section section = section("moving");
        publish(client, "moving");
        String before = client.get("/sections/moving/feed.atom").body();
        rename(section, "moved");
        for (String document : List.of("feed.rss", "feed.atom", "feed.rss?limit=3")) {
            HttpResponse<String> old = client.get("/sections/moving/" + document);
            assertThat(old.statusCode()).isEqualTo(301);
            assertThat(old.headers().firstValue("Location").orElseThrow()).endsWith("/sections/moved/" + document);
        }
        String after = client.get("/sections/moved/feed.atom").body();
        assertThat(after).contains("/sections/moved/feed.atom").doesNotContain("/sections/moving/");
        assertThat(ids(after)).isEqualTo(ids(before));
        publish(client, "moved");
        assertThat(ids(client.get("/sections/moved/feed.atom").body())).hasSize(3);
    }

    /** RFC 9110 §8.8: other feeds that show the section's name change too, with their dates. */
    @Test
    void everyFeedThatNamesASectionChangesWithTheSection() {
        Client client = client();
        Section section = section("named");
        publish(client, "named");
        String tag = client.get("/feed.rss").headers().firstValue("ETag").orElseThrow();
        assertThat(client.get("/feed.rss", "If-None-Match", tag).statusCode()).isEqualTo(304);
        rename(section, "renamed");
        HttpResponse<String> now = client.get("/feed.rss", "If-None-Match", tag);
        assertThat(now.statusCode()).isEqualTo(200);
        assertThat(client.get("/feed.rss", "If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(HttpDates.parse(now.headers().firstValue("Last-Modified").orElseThrow(), Instant.now())
                        .orElseThrow())
                .isAfter(Instant.now().minusSeconds(60));
    }

    /** RFC 9110 §15.5.11. */
    @Test
    void aRetiredSectionIsGone() {
        Client client = client();
        Section section = section("retiring");
        publish(client, "retiring");
        assertThat(client.get("/sections/retiring/feed.rss").statusCode()).isEqualTo(200);
        Section renamed = rename(section, "retired");
        sectionActs.save(renamed, renamed.retiredAt(Instant.parse("2026-11-01T00:00:00Z")), "test");
        for (String slug : List.of("retired", "retiring")) {
            HttpResponse<String> gone = client.get("/sections/" + slug + "/feed.rss");
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.headers().firstValue("Cache-Control")).hasValue("public, max-age=60");
        }
        assertThat(client.get("/feed.rss").body()).contains("in retiring");
        assertThat(client.importing("", "application/x-ndjson", article("retired"))
                        .body())
                .contains("unknown");
        assertThat(client.get("/").body()).doesNotContain("sections/retired");
    }

    private Client client() {
        return new Client(server, Path.of("target/test-data"));
    }

    private Section rename(Section section, String slug) {
        return sectionActs.save(section, section.withSlug(slug), "test");
    }

    private Section section(String slug) {
        Section section =
                Section.named(slug, "Section " + slug, null, null, null, 99, Instant.parse("2026-01-01T00:00:00Z"));
        return sections.saveAll(List.of(section)).getFirst();
    }

    private static void publish(Client client, String section) {
        assertThat(client.importing("", "application/x-ndjson", article(section))
                        .body())
                .contains("\"created\":1");
    }

    private static String article(String section) {
        return """
                {"externalId": "in-%s", "title": "One in %s", "section": "%s", "language": "en", \
                "published": "2026-11-01T10:00:00Z", "content": "<p>Text.</p>"}
                """.formatted(section, section, section);
    }

    private static List<String> ids(String atom) {
        return java.util.regex.Pattern.compile("<id>([^<]+)</id>")
                .matcher(atom)
                .results()
                .map(id -> id.group(1))
                .toList();
    }
}
