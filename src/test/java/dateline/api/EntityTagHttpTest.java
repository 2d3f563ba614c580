package dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The entity tags in answers of the publishing API. */
@MicronautTest(transactional = false)
class EntityTagHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    /** RFC 9110 §13.1.2, §15.4.5: a 304 has the tag and no content. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/api/sections",
                "/api/sections/world",
                "/api/agencies",
                "/api/tokens",
                "/api/feeds",
                "/api/webhooks",
                "/api/subscriptions",
                "/api/articles?externalId=entity-tag-none",
                "/api/changes?after=999999999"
            })
    void aCurrentCopyIsNotSentAgain(String path) {
        Answer first = client.api("GET", path, "");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        Answer again = client.api("GET", path, "", "If-None-Match", "W/" + first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(client.api("GET", path, "", "If-None-Match", "\"other\"").status())
                .isEqualTo(200);
    }

    /** RFC 9110 §9.3.2: HEAD has the fields of GET. */
    @Test
    void headHasTheTagOfGet() {
        Answer get = client.api("GET", "/api/sections", "");
        Answer head = client.api("HEAD", "/api/sections", "");
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
    }

    /** RFC 9110 §8.8.3: an answer to POST has the tag of the resource that Location names; a report has no tag. */
    @Test
    void reportOfAnImportHasNoTag() {
        Answer report = client.posting(
                "/api/articles/import?section=world&dry-run=true", "text/markdown", "Fleet in harbour\n\nText of it.");
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.response().headers().firstValue("ETag")).isEmpty();
    }
}
