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

/** Addresses of feeds without an extension: RFC 9110 §12.5.1. */
@MicronautTest(transactional = false)
class NegotiationHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            */*                                                             | application/rss+xml
            application/atom+xml                                            | application/atom+xml
            application/feed+json, application/json;q=0.9                   | application/feed+json
            application/json                                                | application/feed+json
            application/xml                                                 | application/rss+xml
            application/rss+xml;q=0.5, application/atom+xml;q=0.9           | application/atom+xml
            application/rss+xml;q=0.5, application/atom+xml;q=0.5           | application/rss+xml
            application/*;q=0.2, application/atom+xml;q=0.1, text/html;q=0.1 | application/rss+xml
            application/rss+xml;q=0, */*;q=0.1                              | application/atom+xml
            application/rss+xml ; Q=0.000 , */*                             | application/atom+xml
            application/rss+xml;q=0, application/xml                        | application/atom+xml
            application/rss+xml;q=0, application/atom+xml;q=0, */*          | application/feed+json
            application/atom+xml;q=0, application/xml                       | application/rss+xml
            application/*;q=0, */*                                          | text/html
            */*;q=0, application/xml                                        | application/rss+xml
            application/json;q=0, application/feed+json                     | application/feed+json
            application/rss+xml;q=0, text/xml;q=0, application/xml;q=0, */* | application/atom+xml
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html
            text/*                                                          | application/rss+xml
            TEXT/HTML                                                       | text/html
            nonsense, ;q=, text/html;q=0.3                                  | text/html
            """)
    void qualityDecides(String accept, String type) {
        HttpResponse<String> answer = client.get("/sections/world/feed", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type + ";charset=utf-8");
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept, Accept-Encoding, A-IM");
    }

    /** §8.7: the chosen representation has its own address, with the same validators. */
    @Test
    void theChosenFormatHasItsOwnAddress() {
        HttpResponse<String> any = client.get("/feed?utm_source=x&limit=3", "Accept", "application/atom+xml");
        assertThat(header(any, "Content-Location")).isEqualTo("https://news.example.org/feed.atom?limit=3");
        assertThat(header(any, "ETag")).isEqualTo(header(client.get("/feed.atom?limit=3"), "ETag"));
        HttpResponse<String> again =
                client.get("/feed?limit=3", "Accept", "application/atom+xml", "If-None-Match", header(any, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().allValues("Vary")).containsExactly("Accept, Accept-Encoding, A-IM");
    }

    /** §15.5.7: with a list of the formats. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/png",
                "application/rss+xml;q=0",
                "text/plain, */*;q=0",
                "application/*;q=0, text/html;q=0, */*;q=0",
                "*/*;q=0"
            })
    void refusingEveryFormatIsAProblemThatNamesThem(String accept) {
        HttpResponse<String> answer = client.get("/feed", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body())
                .contains(
                        "application/rss+xml at https://news.example.org/feed.rss",
                        "application/atom+xml at https://news.example.org/feed.atom",
                        "application/feed+json at https://news.example.org/feed.json",
                        "text/html");
    }

    /** A cached page is not sent for a feed, nor a cached feed for a page. */
    @Test
    void aBrowserGetsAGuideAndAReaderTheFeed() {
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> guide = client.get("/feed", "Accept", "text/html");
            assertThat(guide.body()).contains("feed reader", "https://news.example.org/feed.json");
            assertThat(header(guide, "Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(client.get("/feed").body()).startsWith("<?xml");
        }
    }

    @Test
    void anotherNameRedirectsWithoutAnExtension() {
        client.api("POST", "/api/articles", """
                {"externalId": "negotiated", "section": "world", "title": "T", "content": "<p>T.</p>", "tags": ["Ne Go"]}
                """);
        assertThat(client.get("/tags/ne-go/feed", "Accept", "application/feed+json")
                        .body())
                .startsWith("{\"version\":\"https://jsonfeed.org/version/1.1\"");
        HttpResponse<String> moved = client.get("/tags/NE%20GO/feed", "Accept", "text/html");
        assertThat(header(moved, "Location")).isEqualTo("https://news.example.org/tags/ne-go/feed");
        assertThat(client.get("/tags/unknown-to-all/feed").statusCode()).isEqualTo(404);
        HttpResponse<String> near = client.get("/tags/ne-goo/feed", "Accept", "text/html");
        assertThat(near.statusCode()).isEqualTo(404);
        assertThat(near.body()).contains("https://news.example.org/tags/ne-go\"");
    }
}
