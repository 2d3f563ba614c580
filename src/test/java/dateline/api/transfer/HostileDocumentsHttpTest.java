package dateline.api.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that try to use up the server's time or memory, or to make it fail. */
@MicronautTest(transactional = false)
class HostileDocumentsHttpTest {
    private static final String HEAD = "Title\n\nBy Ann Lee\n\n";

    @Inject
    EmbeddedServer server;

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("a first line of spaces", "x" + " ".repeat(400_000) + "y\n\nText.\n"),
                Arguments.of("a rule and spaces", HEAD + "Text.\n\n___" + " ".repeat(400_000) + "x\n"),
                Arguments.of("spaces behind a rule", HEAD + "Text.\n\n___\n\n" + "Ann Lee ".repeat(40_000) + "\n"),
                Arguments.of("pictures never closed", HEAD + "![[]()".repeat(16_000)),
                Arguments.of("paragraphs of a letter", HEAD + "a\n\n".repeat(600_000)),
                Arguments.of("underscores", HEAD + "_".repeat(2_000) + "a\n"),
                Arguments.of("underscores and letters", HEAD + "_a".repeat(100_000)),
                Arguments.of("quotations in quotations", HEAD + ">".repeat(100_000) + "a\n"),
                Arguments.of("lists in lists", HEAD + "- ".repeat(100_000) + "a\n"),
                Arguments.of(
                        "a table of a million cells",
                        HEAD + "|a".repeat(1_000) + "\n" + "|-".repeat(1_000) + "\n"
                                + ("|".repeat(1_000) + "\n").repeat(1_000)),
                Arguments.of(
                        "a long reference used often",
                        HEAD + "[a] ".repeat(50_000) + "\n\n[a]: https://a.example/" + "x".repeat(20_000) + "\n"),
                Arguments.of("an alias of aliases", aliases() + "\n\nText.\n"),
                Arguments.of(
                        "a long alias used often",
                        "---\ntitle: T\nsummary: &a " + "x".repeat(8_000) + "\ntags: [" + "*a, ".repeat(8_000)
                                + "*a]\n---\nText.\n"));
    }

    /** Each document is accepted or refused before the deadline, and never with a failure of the server. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aDocumentNeverBreaksTheServer(String name, String document) {
        HttpResponse<String> answer = client().importing("?dry-run=true", "text/markdown", document);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 422);
    }

    /** The same for pages. */
    @Test
    void aPageNeverBreaksTheServer() {
        for (String page : new String[] {
            "<div>".repeat(100_000),
            "<p>a".repeat(400_000),
            "<table>" + "<tr><td>a".repeat(100_000),
            "<a " + IntStream.range(0, 50_000).mapToObj(i -> "b" + i + "=c").collect(Collectors.joining(" ")) + ">"
        }) {
            HttpResponse<String> answer = client().importing(
                            "?dry-run=true", "text/html", "<html><head><title>T</title></head><body>" + page);
            assertThat(answer.statusCode()).isIn(200, 400, 422);
        }
    }

    /** A title of invisible characters and a byline over the limit are both reported. */
    @Test
    void aBlankTitleAndALongBylineAreReported() {
        for (String title : new String[] {"\"\"", "\" \"", "\"\\u200B\\u2066\\u2069\""}) {
            HttpResponse<String> answer =
                    client().importing("?dry-run=true", "text/markdown", "---\ntitle: " + title + "\n---\nText.\n");
            assertThat(answer.statusCode()).as(title).isEqualTo(422);
            assertThat(answer.body()).contains("title");
        }
        HttpResponse<String> answer = client().importing(
                        "?dry-run=true", "text/markdown", "---\nbyline: " + "x".repeat(1_001) + "\n---\nT\n\nText.\n");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("byline", "1000");
    }

    private static String aliases() {
        StringBuilder yaml = new StringBuilder("---\ntitle: T\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            yaml.append("a" + i + ": &a" + i + " [")
                    .append(("*a" + (i - 1) + ", ").repeat(8))
                    .append("x]\n");
        }
        return yaml.append("---").toString();
    }

    private Client client() {
        return new Client(server, Path.of("target/test-data"));
    }
}
