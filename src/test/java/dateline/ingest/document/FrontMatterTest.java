package dateline.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    @Test
    void fieldsAndBodyAreSeparatedAndKeepTheirLines() {
        FrontMatter front = FrontMatter.of("---\nlanguage: no\ntags: [a, b]\n---\nTitle\n");
        assertThat(front.fields()).containsEntry("language", "no");
        assertThat(front.lines()).containsEntry("tags", 3);
        assertThat(front.place("/tags/1")).isEqualTo("line 3");
        assertThat(front.body()).isEqualTo("Title");
        assertThat(front.bodyLine()).isEqualTo(5);
    }

    /** YAML 1.2.2 §10.1: in the failsafe schema every scalar is a text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1984",
                "1.10",
                "1e3",
                "007",
                "0x1F",
                "0o17",
                "1_000",
                "+5",
                "-1",
                "true",
                "No",
                "on",
                ".inf",
                ".NaN",
                "2026-11-24",
                "2026-11-24T10:30:00Z",
                "12:30:45",
                "Null",
                "24/7",
                "50%"
            })
    void aScalarIsReadAsText(String scalar) {
        assertThat(FrontMatter.of("---\ntitle: " + scalar + "\n---\nText").fields())
                .containsEntry("title", scalar);
        assertThat(FrontMatter.of("---\ntags: [" + scalar + ", b]\n---\nText").fields())
                .containsEntry("tags", List.of(scalar, "b"));
        assertThat(FrontMatter.of("---\ndateline: {text: " + scalar + "}\n---\nText")
                        .fields())
                .containsEntry("dateline", Map.of("text", scalar));
    }

    @Test
    void onlyAPlainNullIsNull() {
        FrontMatter front = FrontMatter.of("---\na: null\nb: ~\nc:\nd: \"null\"\ne: '~'\nf: ''\n---\nText");
        assertThat(front.fields()).containsExactlyInAnyOrderEntriesOf(Map.of("d", "null", "e", "~", "f", ""));
    }

    @Test
    void aTagDoesNotChangeAText() {
        assertThat(FrontMatter.of("---\ntitle: !!int 1_984\n1984: x\n---\nText").fields())
                .containsEntry("title", "1_984")
                .containsEntry("1984", "x");
    }

    @Test
    void aNameThatIsAListIsRefused() {
        assertThatThrownBy(() -> FrontMatter.of("---\ntitle: a\n? [b, c]\n: d\n---\nText"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not YAML");
    }

    @Test
    void aDocumentWithoutFrontMatterIsOnlyBody() {
        assertThat(FrontMatter.of("Title\n\n---\n\ntext").fields()).isEmpty();
        assertThat(FrontMatter.of("---\n\nA rule at the top").fields()).isEmpty();
    }

    @Test
    void badYamlIsRefusedWithItsLineInTheDocument() {
        assertThatThrownBy(() -> FrontMatter.of("---\ntitle: ok\ntags: [a\nsection: world\n---\nText"))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("Line 4:");
    }

    @Test
    void aDuplicateNameIsRefused() {
        assertThatThrownBy(() -> FrontMatter.of("---\ntitle: a\ntitle: b\n---\nText"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("title");
    }

    @Test
    void aBlockWithoutAnEndIsRefused() {
        assertThatThrownBy(() -> FrontMatter.of("---\ntitle: a\n\nText"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("add a line ---");
    }

    @Test
    void tooManyAliasesAreRefused() {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThatThrownBy(() -> FrontMatter.of(bomb + "---\nText")).isInstanceOf(ProblemException.class);
    }

    @Test
    void tooDeepNestingIsRefused() {
        assertThatThrownBy(() -> FrontMatter.of("---\na: " + "[".repeat(20_000) + "\n---\nText"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("nested too deep");
    }
}
