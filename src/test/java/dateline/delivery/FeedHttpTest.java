package dateline.delivery;

import static dateline.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class FeedHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @ParameterizedTest
    @CsvSource({
        "/feed.rss, application/rss+xml;charset=utf-8",
        "/feed.atom, application/atom+xml;charset=utf-8",
        "/feed.json, application/feed+json;charset=utf-8",
        "/sections/world/feed.rss, application/rss+xml;charset=utf-8",
        "/sections/world/feed.atom, application/atom+xml;charset=utf-8"
    })
    void aFeedHasItsMediaTypeAndValidators(String path, String type) {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
        assertThat(header(answer, "ETag")).matches("\"[^\"]+\"");
        assertThat(header(answer, "Last-Modified")).endsWith(" GMT");
        assertThat(header(answer, "Cache-Control")).startsWith("public, max-age=");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.body()).contains("https://news.example.org" + path);
    }

    /** RFC 9110 §15.4.5: a 304 has the validators and no body. */
    @ParameterizedTest
    @ValueSource(strings = {"/feed.rss", "/feed.atom", "/sections/sport/feed.rss"})
    void aCurrentCopyIsNotSentAgain(String path) {
        HttpResponse<String> full = client.get(path);
        HttpResponse<String> again = client.get(path, "If-None-Match", "\"other\", W/" + header(full, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        for (String name : new String[] {"ETag", "Cache-Control", "Last-Modified"}) {
            assertThat(header(again, name)).isNotEmpty();
        }
        assertThat(header(again, "ETag")).isEqualTo(header(full, "ETag"));
    }

    @Test
    void aNewArticleChangesTheTagOfItsFeedsOnly() {
        String everything = header(client.get("/feed.rss"), "ETag");
        String science = header(client.get("/sections/science/feed.rss"), "ETag");
        String culture = header(client.get("/sections/culture/feed.rss"), "ETag");
        client.importing("?section=science", "text/markdown", "New\n\nAn article of today, in the section of science.");
        assertThat(header(client.get("/feed.rss"), "ETag")).isNotEqualTo(everything);
        assertThat(header(client.get("/sections/science/feed.rss"), "ETag")).isNotEqualTo(science);
        assertThat(header(client.get("/sections/culture/feed.rss"), "ETag")).isEqualTo(culture);
    }

    /** Two articles in one second: a client that sends the date of the first gets the second. */
    @Test
    void aSecondArticleInTheSameSecondIsSent() {
        for (int i = 0; i < 5; i++) {
            client.importing("?section=business", "text/markdown", "First " + i + "\n\nAn article of today.");
            String date = header(client.get("/sections/business/feed.rss"), "Last-Modified");
            client.importing("?section=business", "text/markdown", "Second " + i + "\n\nAn article of today.");
            assertThat(client.get("/sections/business/feed.rss", "If-Modified-Since", date)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** RFC 9110 §8.8.1: the bytes under one tag are always the same. */
    @Test
    void theSameTagMeansTheSameBytes() {
        HttpResponse<String> one = client.get("/feed.atom");
        HttpResponse<String> two = client.get("/feed.atom");
        assertThat(header(one, "ETag")).isEqualTo(header(two, "ETag"));
        assertThat(one.body()).isEqualTo(two.body());
    }

    /** RFC 9110 §9.3.2: the answer to HEAD is that to GET without the body. */
    @Test
    void headHasTheFieldsOfGet() {
        HttpResponse<String> get = client.get("/feed.rss");
        HttpResponse<String> head = client.head("/feed.rss");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"ETag", "Content-Type", "Content-Length", "Cache-Control"}) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
    }

    /** RFC 9110 §8.8.3.3: each coding has its own tag; §13.1.2: each of them matches in a conditional request. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "zstd"})
    void aCodingHasItsOwnTagWhichMatchesEveryCodingOfTheVersion(String coding) {
        HttpResponse<String> plain = client.head("/feed.rss");
        HttpResponse<String> coded = client.get("/feed.rss", "Accept-Encoding", coding);
        assertThat(header(coded, "Content-Encoding")).isEqualTo(coding);
        assertThat(header(coded, "Vary")).contains("Accept-Encoding");
        assertThat(header(coded, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(client.get("/feed.rss", "If-None-Match", header(coded, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(client.get("/feed.rss", "If-None-Match", header(plain, "ETag"), "Accept-Encoding", coding)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void refusingEveryCodingIsAProblem() {
        assertThat(client.get("/feed.rss", "Accept-Encoding", "identity;q=0").statusCode())
                .isEqualTo(406);
    }

    @Test
    void theQuerySelectsLimitAndContent() {
        for (int i = 0; i < 3; i++) {
            client.importing("?section=culture", "text/markdown", "Culture " + i + "\n\nAn article about books, " + i);
        }
        String two = client.get("/sections/culture/feed.atom?limit=2").body();
        assertThat(two.split("<entry", -1)).hasSize(3);
        assertThat(two).contains("<content", "feed.atom?limit=2");
        String summary = client.get("/sections/culture/feed.atom?limit=1&content=summary")
                .body();
        assertThat(summary)
                .contains("<summary", "feed.atom?content=summary&amp;limit=1")
                .doesNotContain("<content");
        assertThat(client.get("/sections/culture/feed.rss?content=summary").body())
                .doesNotContain("content:encoded");
    }

    /** An unknown parameter does not make another representation. */
    @Test
    void unknownParametersChangeNothing() {
        HttpResponse<String> plain = client.get("/feed.rss");
        HttpResponse<String> tracked = client.get("/feed.rss?utm_source=x&fbclid=y");
        assertThat(header(tracked, "ETag")).isEqualTo(header(plain, "ETag"));
        assertThat(tracked.body()).isEqualTo(plain.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=ten",
                "limit=99999999999999999999",
                "limit=",
                "content=html"
            })
    void anInvalidValueOfAParameterIsNamed(String query) {
        HttpResponse<String> answer = client.get("/feed.rss?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(query.substring(0, query.indexOf('=')));
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=60");
    }

    /** RFC 8288: the links of the document are also in the header. */
    @Test
    void theHeaderHasTheLinksOfTheDocument() {
        assertThat(header(client.get("/feed.rss"), "Link"))
                .contains("<https://news.example.org/feed.rss>; rel=\"self\"")
                .contains("<https://news.example.org/feed.atom>; rel=\"alternate\"; type=\"application/atom+xml\"");
    }

    /** Fetch: a page of another origin may read a feed and its validators. */
    @Test
    void feedsCanBeReadFromEveryOrigin() {
        HttpResponse<String> answer = client.get("/feed.rss", "Origin", "https://reader.example");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Expose-Headers")).contains("ETag", "Link");
        HttpResponse<String> preflight = client.send("OPTIONS", "/sections/world/feed.atom");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("If-None-Match");
        assertThat(header(preflight, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    /** RFC 9110 §15.5.6: 405 comes with the methods that are allowed. */
    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void anotherMethodIsNotAllowed(String method) {
        HttpResponse<String> answer = client.send(method, "/feed.rss");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).contains("GET", "HEAD", "OPTIONS");
    }

    /** RFC 9111, RFC 5861: the lifetime in caches is the ttl of the feed. */
    @Test
    void theCacheLifetimeIsTheTtlOfTheDocument() {
        HttpResponse<String> answer = client.get("/sections/technology/feed.rss");
        assertThat(header(answer, "Cache-Control"))
                .isEqualTo("public, max-age=60, stale-while-revalidate=60, stale-if-error=86400");
        assertThat(answer.body()).contains("<ttl>1</ttl>");
    }

    /** RFC 3229 §10.4.1: 226 with only the changes, with the tag of the whole feed. */
    @Test
    void aClientThatAcceptsADeltaGetsOnlyTheChanges() {
        client.importing("?section=politics&externalId=old", "text/markdown", "Old news\n\nAn article of politics.");
        client.importing("?section=politics&externalId=moves", "text/markdown", "Moves on\n\nAn article that moves.");
        String tag = header(client.get("/sections/politics/feed.atom"), "ETag");
        assertThat(changes(tag).statusCode()).isEqualTo(304);

        client.importing("?section=politics", "text/markdown", "New news\n\nAnother article of politics.");
        client.importing("?section=sport&externalId=moves", "text/markdown", "Moves on\n\nAn article that moves.");
        HttpResponse<String> changes = changes(tag);
        assertThat(changes.statusCode()).isEqualTo(226);
        assertThat(header(changes, "IM")).isEqualTo("feed");
        assertThat(header(changes, "Vary")).contains("A-IM");
        assertThat(changes.body())
                .contains("<title>New news</title>", "<at:deleted-entry")
                .doesNotContain("Old news");
        assertThat(header(changes, "ETag")).isEqualTo(header(client.get("/sections/politics/feed.atom"), "ETag"));
        assertThat(changes(header(changes, "ETag")).statusCode()).isEqualTo(304);
    }

    /** RFC 3229 §5.6: for a tag that is not of an earlier version the whole feed is sent. */
    @ParameterizedTest
    @ValueSource(strings = {"\"0-other\"", "\"999999999-x\"", "\"x\"", "\"\"", "W/\"1-\""})
    void anUnknownTagGetsTheWholeFeed(String tag) {
        assertThat(changes(tag).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> changes(String tag) {
        return client.get("/sections/politics/feed.atom", "A-IM", "feed", "If-None-Match", tag);
    }

    @Test
    void anUnknownSectionIsAProblem() {
        HttpResponse<String> answer = client.get("/sections/nowhere/feed.rss");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("nowhere");
    }

    /** Addresses in documents come from the settings, not from the request. */
    @Test
    void aForwardedHostIsIgnored() {
        assertThat(client.get("/feed.rss", "X-Forwarded-Host", "evil.example").body())
                .doesNotContain("evil.example");
    }
}
