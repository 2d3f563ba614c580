package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A correction of an archived article reaches clients that poll (RFC 5005 §4, RFC 3229). */
@MicronautTest(transactional = false)
@Property(name = "dateline.feed.entries", value = "3")
@Property(name = "dateline.store", value = "jdbc:h2:mem:amended;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-amended")
class AmendedHttpTest {
    private static final Pattern ID = Pattern.compile("urn:uuid:[0-9a-f-]{36}");
    private static final Pattern EARLIER = Pattern.compile("rel=\"prev-archive\"[^>]*href=\"([^\"]+)\"");

    @Inject
    EmbeddedServer server;

    private Client client;
    private String section = "";
    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void publishEight() {
        client = new Client(server, Path.of("target/test-amended"));
        section = "s" + System.nanoTime();
        client.api("PUT", "/api/sections/" + section, "{\"title\": \"Amended\"}");
        for (int i = 1; i <= 8; i++) {
            ids.add(client.api("POST", "/api/articles", """
                    {"section": "%s", "title": "Story %d", "content": "<p>T.</p>", "language": "en",
                     "published": "2026-01-0%dT10:00:00Z"}
                    """.formatted(section, i, i))
                    .id());
        }
        client.get(feed("atom"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed.rss", "feed.atom", "feed.json", "feed.atom?content=summary", "feed.rss?limit=2"})
    void aCorrectedArticleIsInTheLiveDocumentInOrderOfDate(String document) {
        String path = "/sections/" + section + "/" + document;
        HttpResponse<String> before = client.get(path);
        assertThat(before.body()).doesNotContain("Story 2");
        correct(ids.get(1));
        HttpResponse<String> after = client.get(path, "If-None-Match", tag(before));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(tag(after)).isNotEqualTo(tag(before));
        assertThat(after.body()).containsSubsequence("Story 8", "Story 2").doesNotContain("Story 6");
    }

    @Test
    void aSilentEditDoesNotReturnAnArticleToTheLiveDocument() {
        client.api("PATCH", "/api/articles/" + ids.get(1), "{\"title\": \"Story 2 edited\"}");
        assertThat(client.get(feed("atom")).body())
                .contains("Story 8", "Story 7", "Story 6")
                .doesNotContain("Story 2");
    }

    /** The feed of a search has the articles that were added or changed last, like the feeds of topics. */
    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void aCorrectedArticleIsInTheFeedOfASearch(String extension) {
        String word = "w" + section;
        for (String id : ids) {
            client.api("PATCH", "/api/articles/" + id, "{\"summary\": \"" + word + "\"}");
        }
        String path = "/search/feed." + extension + "?limit=3&q=" + word;
        HttpResponse<String> before = client.get(path);
        assertThat(before.body())
                .containsSubsequence("Story 8", "Story 7", "Story 6")
                .doesNotContain("Story 2");
        correct(ids.get(1));
        HttpResponse<String> after = client.get(path, "If-None-Match", tag(before));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body())
                .containsSubsequence("Story 8", "Story 7", "Story 2")
                .doesNotContain("Story 6");
        assertThat(client.get("/search?q=" + word).body())
                .as("pages are in order of date")
                .containsSubsequence("Story 8", "Story 7", "Story 6")
                .doesNotContain("Story 2");
    }

    @Test
    void theDeltaHasTheCorrectedArticle() {
        HttpResponse<String> before = client.get(feed("atom"));
        correct(ids.getFirst());
        HttpResponse<String> changes = client.get(feed("atom"), "A-IM", "feed", "If-None-Match", tag(before));
        assertThat(changes.statusCode()).isEqualTo(226);
        assertThat(changes.body()).contains("Story 1", "It was Tuesday.").doesNotContain("Story 8");
    }

    /** Every entry once, except the one that was changed after it was archived; and documents keep their entries. */
    @Test
    void aReaderOfTheArchiveGetsOnlyTheCorrectedArticleTwice() {
        String archive = "/sections/" + section + "/archive/5.atom";
        List<String> archived = entries(client.get(archive).body());
        correct(ids.get(1));
        List<String> seen = new ArrayList<>();
        String next = feed("atom");
        while (next != null) {
            String document = client.get(next).body();
            seen.addAll(entries(document));
            Matcher earlier = EARLIER.matcher(document);
            next = earlier.find() ? URI.create(earlier.group(1)).getPath() : null;
        }
        assertThat(seen).hasSize(9);
        List<String> expected =
                new ArrayList<>(ids.stream().map(id -> "urn:uuid:" + id).toList());
        expected.add("urn:uuid:" + ids.get(1));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(entries(client.get(archive).body())).isEqualTo(archived);
        assertThat(client.get(archive).body()).contains("It was Tuesday.");
    }

    /** A reader who goes from page to page sees every article once. */
    @Test
    void pagesHaveEveryArticleOnce() {
        correct(ids.get(1));
        client.get(feed("atom"));
        assertThat(client.get("/sections/" + section).body())
                .contains("Story 8")
                .doesNotContain("Story 2");
    }

    private void correct(String id) {
        assertThat(client.api("POST", "/api/articles/" + id + "/correct", "{\"text\": \"It was Tuesday.\"}")
                        .status())
                .isEqualTo(200);
    }

    private String feed(String extension) {
        return "/sections/" + section + "/feed." + extension;
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static List<String> entries(String document) {
        List<String> ids = new ArrayList<>();
        for (String entry : document.split("<entry", -1)) {
            Matcher id = ID.matcher(entry);
            if (!entry.startsWith("<?xml") && id.find()) {
                ids.add(id.group());
            }
        }
        return ids;
    }
}
