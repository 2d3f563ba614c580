package dateline.delivery.list;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where crawlers find the terms (RSL 1.0 §4). */
@MicronautTest(transactional = false)
@Property(name = "dateline.data", value = "target/license-data")
@Property(name = "dateline.rsl.prohibits", value = "ai-train")
@Property(name = "dateline.rsl.license", value = "https://creativecommons.org/licenses/by/4.0/")
class LicenseHttpTest {
    private static final String ADDRESS = "https://news.example.org/license.xml";

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/license-data"));
    }

    /** §4.4: a line outside the groups of RFC 9309 holds for all crawlers. */
    @Test
    void robotsBeginWithTheAddressOfTheTerms() {
        assertThat(client.get("/robots.txt").body())
                .startsWith("License: " + ADDRESS + "\nUser-agent: *\nDisallow: /api/");
    }

    /** §2.2: media type and namespace. */
    @Test
    void theTermsAreADocument() {
        HttpResponse<String> answer = client.get("/license.xml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/rsl+xml;charset=utf-8");
        assertThat(answer.body())
                .contains(
                        "<rsl xmlns=\"https://rslstandard.org/rsl\">",
                        "<prohibits type=\"usage\">ai-train</prohibits>");
    }

    /** §4.5. */
    @Test
    void feedsHaveALinkToTheTerms() {
        assertThat(client.get("/feed.rss").headers().firstValue("Link"))
                .hasValueSatisfying(links ->
                        assertThat(links).contains("<" + ADDRESS + ">; rel=\"license\"; type=\"application/rsl+xml\""));
    }
}
