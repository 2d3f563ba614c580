package dateline.api.author;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One author with several names in bylines. */
@MicronautTest(transactional = false)
class AuthorHttpTest {
    private static final String ARABIC = "/authors/%D8%B3%D9%84%D9%85%D9%89-%D8%B5%D8%A7%D9%84%D8%AD";

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @Test
    void namesAreJoinedAndSeparatedAgain() {
        article("salma-1", "Salma Saleh");
        article("salma-2", "سلمى صالح");
        assertThat(titles("/authors/salma-saleh")).containsExactly("salma-1");
        assertThat(titles(ARABIC)).containsExactly("salma-2");

        Answer made = client.api(
                "PUT", "/api/authors/salma", "{\"name\": \"Salma Saleh\", \"names\": [\"سلمى صالح\", \"S. Saleh\"]}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(titles("/authors/salma")).containsExactlyInAnyOrder("salma-1", "salma-2");
        article("salma-3", "S. Saleh");
        assertThat(titles("/authors/salma")).contains("salma-3");
        for (String old : List.of("/authors/salma-saleh", ARABIC, "/authors/s-saleh", "/authors/SALMA")) {
            HttpResponse<String> answer = client.get(old + "/feed.atom");
            assertThat(answer.statusCode()).as(old).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValue("https://news.example.org/authors/salma/feed.atom");
        }
        assertThat(client.get("/feeds.opml").body())
                .contains("/authors/salma/feed.rss")
                .doesNotContain("/authors/salma-saleh/feed.rss");
        assertThat(client.get("/authors/salma").body()).contains("<h1 lang=\"en\" dir=\"ltr\">Salma Saleh</h1>");

        assertThat(client.api("DELETE", "/api/authors/salma", "").status()).isEqualTo(204);
        assertThat(titles("/authors/salma-saleh")).containsExactly("salma-1");
        assertThat(titles(ARABIC)).containsExactly("salma-2");
    }

    @Test
    void aNameBelongsToOneAuthor() {
        client.api("PUT", "/api/authors/one-of-two", "{\"name\": \"Two Names\", \"names\": [\"Shared Name\"]}");
        Answer refused =
                client.api("PUT", "/api/authors/two-of-two", "{\"name\": \"Other\", \"names\": [\"shared  NAME\"]}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail")).contains("one-of-two");
        Answer read = client.api("GET", "/api/authors/one-of-two", "");
        assertThat(client.api("PUT", "/api/authors/one-of-two", read.response().body(), "If-Match", "\"old\"")
                        .status())
                .isEqualTo(412);
        assertThat(client.api("PUT", "/api/authors/one-of-two", read.response().body(), "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(client.api("GET", "/api/authors", "").json().findValuesAsText("slug"))
                .contains("one-of-two")
                .doesNotContain("two-of-two");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x       | {}                                     | /name
            x       | {"name": "…"}                          | /name
            x       | {"name": "A", "names": ["B", "…"]}     | /names/1
            X%20Y   | {"name": "A"}                          | /slug
            x       | {"name": "A", "nmaes": []}             | /nmaes
            """)
    void everyFaultIsNamed(String slug, String body, String pointer) {
        Answer refused = client.api("PUT", "/api/authors/" + slug, body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors").findValuesAsText("pointer")).contains(pointer);
    }

    private void article(String title, String author) {
        Answer answer = client.api(
                "POST",
                "/api/articles",
                "{\"externalId\": \"%1$s\", \"section\": \"culture\", \"title\": \"%1$s\", \"content\": \"<p>T.</p>\", \"authors\": [{\"name\": \"%2$s\"}]}"
                        .formatted(title, author));
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
    }

    private List<String> titles(String folder) {
        return new Answer(client.get(folder + "/feed.json")).json().at("/items").findValuesAsText("title");
    }
}
