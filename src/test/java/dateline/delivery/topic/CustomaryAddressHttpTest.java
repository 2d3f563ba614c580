package dateline.delivery.topic;

import static dateline.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Customary addresses redirect permanently (RFC 9110 §15.4.2). */
@MicronautTest(transactional = false)
class CustomaryAddressHttpTest {
    private static final String HOME = "https://news.example.org";

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /rss                                   | /feed.rss
            /feed/                                 | /feed
            /rss.xml?limit=3&content=summary       | /feed.rss?limit=3&content=summary
            /atom.xml                              | /feed.atom
            /index.xml                             | /feed.rss
            /feed.xml                              | /feed.rss
            /FEED.RSS                              | /feed.rss
            /feed.rss/?limit=3                     | /feed.rss?limit=3
            /sections/world/                       | /sections/world
            /sections/world/feed/?content=summary  | /sections/world/feed?content=summary
            /sections/world/feed.ATOM              | /sections/world/feed.atom
            /sections/world.rss                    | /sections/world/feed.rss
            /search/rss?q=a%20b                    | /search/feed.rss?q=a%20b
            /attribution/                          | /attribution
            /robots.txt/                           | /robots.txt
            /feeds.opml/                           | /feeds.opml
            /sections//world                       | /sections/world
            """)
    void customaryAddressesRedirect(String path, String expected) {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo(HOME + expected);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=86400");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(client.get(expected).statusCode()).isIn(200, 400);
    }

    /** RFC 3986 §4.2: a path that begins with two slashes names another server; and no address redirects to a missing resource. */
    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "//evil.example/", "///evil.example//", "/%2Fevil.example/", "/nonsense/"})
    void noAddressRedirectsToAnotherServer(String path) throws IOException {
        String answer = exchange("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 404").doesNotContain("Location");
    }

    /** Neither the address nor the host of the request is in the redirect. */
    @Test
    void theRedirectHasThePublicAddress() throws IOException {
        String answer = exchange("""
                GET http://evil.example/rss HTTP/1.1
                Host: evil.example
                X-Forwarded-Host: evil.example
                Connection: close

                """.replace("\n", "\r\n"));
        assertThat(answer).contains("Location: " + HOME + "/feed.rss\r\n");
    }

    @Test
    void onlyGetAndHeadRedirect() {
        assertThat(client.send("POST", "/rss").statusCode()).isEqualTo(404);
        assertThat(client.send("DELETE", "/feed.rss/").statusCode()).isIn(404, 405);
        assertThat(client.api("GET", "/api/articles/", "").status()).isNotEqualTo(301);
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
