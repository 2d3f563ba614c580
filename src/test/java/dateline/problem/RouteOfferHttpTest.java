package dateline.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
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

/** The answer to a request with an unsupported method or type, in words and in header fields. */
@MicronautTest(transactional = false)
class RouteOfferHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    /** RFC 9110 §15.5.6. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /feed.rss     | GET, HEAD, OPTIONS | send GET, HEAD or OPTIONS
            PATCH  | /sections/world/feed.atom | GET, HEAD, OPTIONS | send GET, HEAD or OPTIONS
            DELETE | /             | GET, HEAD          | send GET or HEAD
            POST   | /api-docs     | GET, HEAD          | send GET or HEAD
            PUT    | /api/articles | GET, HEAD, POST    | send GET, HEAD or POST
            FOO    | /feed.json    | GET, HEAD, OPTIONS | send GET, HEAD or OPTIONS
            """)
    void supportedMethodsAreNamed(String method, String path, String allowed, String said) {
        HttpResponse<String> answer = client.send(method, path);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
        assertThat(answer.body()).contains(method + " is not supported at " + path + ": " + said + ".");
    }

    /** RFC 9110 §15.5.16; RFC 5789 §2.2 for PATCH. */
    @Test
    void acceptedTypesAreNamed() {
        Answer posted = client.posting("/api/articles", "application/xml", "<article/>");
        assertThat(posted.status()).isEqualTo(415);
        assertThat(posted.header("Accept")).isEqualTo("application/json");
        assertThat(posted.at("/detail"))
                .isEqualTo("application/xml is not accepted at /api/articles: send application/json, and name it in"
                        + " Content-Type.");
        Answer imported = client.posting("/api/articles/import", "application/pdf", "%PDF");
        assertThat(imported.status()).isEqualTo(415);
        assertThat(imported.header("Accept"))
                .isEqualTo("text/markdown, text/plain, text/html, application/json, application/x-ndjson,"
                        + " application/vnd.iptc.g2.newsitem+xml, application/vnd.iptc.g2.newsmessage+xml, application/xml,"
                        + " text/xml");
        assertThat(imported.at("/detail")).startsWith("application/pdf is not accepted here: send one article as");
    }

    /** RFC 9110 §15.5.7. */
    @Test
    void servedTypesAreNamed() {
        Answer answer = client.api("GET", "/api/articles", "", "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.at("/detail"))
                .isEqualTo("/api/articles is served as application/json: name that in Accept, or send no Accept.");
    }

    /** A browser may accept only HTML, and these addresses have only one form. */
    @ParameterizedTest
    @CsvSource({"/api-docs/openapi.yml, text/html", "/api-docs, application/json", "/attribution, text/plain"})
    void aResourceWithOneFormIgnoresAccept(String path, String accept) {
        assertThat(client.get(path, "Accept", accept).statusCode()).isEqualTo(200);
    }
}
