package dateline.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.problem.ProblemException;
import org.junit.jupiter.api.Test;

class FrontMatterTest {
    @Test
    void fieldsAndBodyArePartedAndKeepTheirLines() {
        FrontMatter front = FrontMatter.of("---\nlanguage: no\ntags: [a, b]\n---\nTitle\n");
        assertThat(front.fields()).containsEntry("language", "no");
        assertThat(front.lines()).containsEntry("tags", 3);
        assertThat(front.place("/tags/1")).isEqualTo("line 3");
        assertThat(front.body()).isEqualTo("Title");
        assertThat(front.bodyLine()).isEqualTo(5);
    }

    @Test
    void aDocumentWithoutItIsAllBody() {
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
    void aNameThatStandsTwiceIsRefused() {
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
    void aBombOfAliasesIsRefused() {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThatThrownBy(() -> FrontMatter.of(bomb + "---\nText")).isInstanceOf(ProblemException.class);
    }

    @Test
    void aBombOfDepthIsRefused() {
        assertThatThrownBy(() -> FrontMatter.of("---\na: " + "[".repeat(20_000) + "\n---\nText"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("nested too deep");
    }
}
