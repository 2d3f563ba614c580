package dateline.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Eve <img src=x onerror=alert(1)>             | Eve
            Eve <img src=x onerror=alert(1)              | Eve
            <b>Eve</b> Doe                               | Eve Doe
            The <em>Tide</em>                            | The Tide
            One<br>two                                   | One two
            Eve<script>alert("x > y")</script> Doe       | Eve Doe
            Eve <!-- hidden --> Doe                      | Eve Doe
            <<b>script>Eve                               | Eve
            Eve <IMG alt="a > b" src=x>                  | Eve
            Eve <svg onload=alert(1)>                    | Eve
            <a href='https://x.example/?a=1&b=2'>Eve</a> | Eve
            """)
    void markupIsRemoved(String printed, String plain) {
        assertThat(UnmarkedText.of(printed).text()).isEqualTo(plain);
        assertThat(UnmarkedText.of(printed).markup()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT&T",
                "a < b",
                "a < b and c > d",
                "a<b, c>d",
                "C&A <3",
                "&lt;b&gt;",
                "Tom &amp; Jerry",
                "List<String> in Java",
                "Jane Doe <jane@news.example>",
                "x <- y",
                "1<2>0",
                "two  spaces"
            })
    void otherTextIsKept(String printed) {
        assertThat(UnmarkedText.of(printed)).isEqualTo(new UnmarkedText(printed, java.util.List.of()));
    }

    @Test
    void removedMarkupIsReported() {
        assertThat(UnmarkedText.of("Eve <i>and</i> Bo").markup()).containsExactly("<i>", "</i>");
    }
}
