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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 5005 §4: a feed is the live document and the archive. */
@MicronautTest(transactional = false)
@Property(name = "dateline.feed.entries", value = "10")
class ArchiveHttpTest {
    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final AtomicInteger SHELVED = new AtomicInteger();
    private static final Pattern ENTRY = Pattern.compile("<(?:guid|id)[^>]*>(urn:uuid:[^<]+)</");

    @Inject
    EmbeddedServer server;

    /** Every entry once, in each format, while articles are published and others move to another section. */
    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void aReaderOfTheArchiveGetsEveryEntryOnceWhileTheFeedChanges(String format) {
        Client client = client();
        publish(client, 130);
        List<String> seen = new ArrayList<>();
        HttpResponse<String> document = client.get("/sections/shelves/feed." + format);
        int before = SHELVED.get();
        Optional<String> next = Optional.empty();
        do {
            seen.addAll(entries(document.body(), format));
            publish(client, 7);
            next = link(document.body(), "prev-archive");
            if (next.isPresent()) {
                document = client.get(URI.create(next.get()).getPath());
                assertThat(document.statusCode()).isEqualTo(200);
                assertThat(document.body()).contains("<fh:archive");
                assertThat(link(document.body(), "current").orElseThrow()).endsWith("/sections/shelves/feed." + format);
            }
        } while (next.isPresent());
        assertThat(seen).doesNotHaveDuplicates().hasSize(before);
    }

    /** A full document does not change; the one before it links to it. */
    @Test
    void aFullDocumentDoesNotChange() {
        Client client = client();
        publish(client, 220);
        client.get("/sections/shelves/feed.atom");
        HttpResponse<String> first = client.get("/sections/shelves/archive/50.atom");
        HttpResponse<String> second = client.get("/sections/shelves/archive/100.atom");
        assertThat(entries(first.body(), "atom")).hasSize(50);
        assertThat(link(first.body(), "next-archive").orElseThrow()).endsWith("/archive/100.atom");
        assertThat(link(second.body(), "prev-archive").orElseThrow()).endsWith("/archive/50.atom");
        assertThat(first.headers().firstValue("Link").orElseThrow())
                .contains("rel=\"current\"", "rel=\"next-archive\"");
        publish(client, 30);
        assertThat(client.get("/sections/shelves/archive/50.atom").body()).isEqualTo(first.body());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(client.get("/sections/shelves/archive/50.atom", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aPlaceAfterTheEndOfTheArchiveIsNotFound() {
        Client client = client();
        assertThat(client.get("/sections/shelves/archive/999999.rss").statusCode())
                .isEqualTo(404);
        assertThat(client.get("/sections/shelves/archive/0.rss").statusCode()).isEqualTo(404);
        assertThat(client.get("/archive/99999999999999999999.rss").statusCode()).isEqualTo(404);
        assertThat(client.get("/archive/-1.atom").statusCode()).isEqualTo(404);
    }

    /** A place within a document redirects to the document: permanently when that is full, else temporarily (§15.4.2, §15.4.3). */
    @Test
    void aPlaceWithinADocumentRedirectsToTheDocument() {
        Client client = client();
        publish(client, 70);
        String live = client.get("/sections/shelves/feed.atom").body();
        String last = URI.create(link(live, "prev-archive").orElseThrow()).getPath();
        publish(client, 70);
        client.get("/sections/shelves/feed.atom");
        assertThat(client.get(last).statusCode())
                .as("a reader may follow the link later")
                .isEqualTo(200);
        assertLeads(client, "/sections/shelves/archive/7.atom", 301, "/sections/shelves/archive/50.atom");
        assertLeads(client, "/sections/shelves/archive/07.atom", 301, "/sections/shelves/archive/7.atom");
        assertLeads(
                client,
                "/sections/shelves/archive/51.rss?content=summary",
                301,
                "/sections/shelves/archive/100.rss?content=summary");
        assertLeads(client, "/sections/shelves/archive/49", 301, "/sections/shelves/archive/50");
    }

    @Test
    void aPlaceInTheLastDocumentRedirectsTemporarily() {
        Client client = client();
        client.api("PUT", "/api/sections/last", "{\"title\": \"Last\"}");
        publish(client, 75, "last");
        client.get("/sections/last/feed.atom");
        assertLeads(client, "/sections/last/archive/51.atom", 302, "/sections/last/archive/65.atom");
        assertLeads(client, "/sections/last/archive/1.atom", 301, "/sections/last/archive/50.atom");
        assertThat(client.get("/sections/last/archive/65.atom").statusCode()).isEqualTo(200);
        assertThat(client.get("/sections/last/archive/66.atom").statusCode()).isEqualTo(404);
    }

    private static void assertLeads(Client client, String from, int status, String to) {
        HttpResponse<String> answer = client.get(from);
        assertThat(answer.statusCode()).as(from).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).contains("https://news.example.org" + to);
    }

    private Client client() {
        Client client = new Client(server, Path.of("target/test-data"));
        client.api("PUT", "/api/sections/shelves", "{\"title\": \"Shelves\"}");
        return client;
    }

    private static void publish(Client client, int count) {
        publish(client, count, "shelves");
        SHELVED.addAndGet(count);
    }

    private static void publish(Client client, int count, String section) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int serial = SERIAL.incrementAndGet();
            lines.append("""
                    {"externalId": "archive-%d", "title": "T%d", "section": "%s", "language": "en", \
                    "published": "2025-01-%02dT%02d:%02d:00Z", "content": "<p>Text.</p>"}
                    """.formatted(serial, serial, section, 1 + serial % 28, serial % 24, serial % 60));
        }
        assertThat(client.importing("", "application/x-ndjson", lines.toString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static List<String> entries(String document, String format) {
        String first = format.equals("rss") ? "<item>" : "<entry";
        int start = document.indexOf(first);
        return start < 0
                ? List.of()
                : ENTRY.matcher(document.substring(start))
                        .results()
                        .map((MatchResult entry) -> entry.group(1))
                        .toList();
    }

    private static Optional<String> link(String document, String rel) {
        Matcher link = Pattern.compile("<[^>]*link rel=\"" + rel + "\" href=\"([^\"]+)\"")
                .matcher(document);
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }
}
