package dateline.delivery;

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
        "/sections/world/feed.rss, application/rss+xml;charset=utf-8",
        "/sections/world/feed.atom, application/atom+xml;charset=utf-8"
    })
    void aFeedHasItsMediaTypeAndValidators(String path, String type) {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
        assertThat(header(answer, "ETag")).matches("\"[^\"]+\"");
        assertThat(header(answer, "Last-Modified")).endsWith(" GMT");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.body()).contains("https://news.example.org" + path);
    }

    /** RFC 9110 §15.4.5: a 304 has the validators and no body. */
    @ParameterizedTest
    @ValueSource(strings = {"/feed.rss", "/feed.atom", "/sections/sport/feed.rss"})
    void whatTheClientHasIsNotSentAgain(String path) {
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

    /** Two articles in one second: a client that comes back with the date of the first gets the second. */
    @Test
    void aSecondArticleInTheSameSecondIsNotHidden() {
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

    /** RFC 9110 §9.3.2: HEAD answers as GET does, without the body. */
    @Test
    void headAnswersLikeGet() {
        HttpResponse<String> get = client.get("/feed.rss");
        HttpResponse<String> head = client.head("/feed.rss");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"ETag", "Content-Type", "Content-Length", "Cache-Control"}) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
    }

    @Test
    void anUnknownSectionIsAProblem() {
        HttpResponse<String> answer = client.get("/sections/nowhere/feed.rss");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("nowhere");
    }

    /** Addresses in documents come from the settings, whatever the request says. */
    @Test
    void aForwardedHostIsNotBelieved() {
        assertThat(client.get("/feed.rss", "X-Forwarded-Host", "evil.example").body())
                .doesNotContain("evil.example");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
