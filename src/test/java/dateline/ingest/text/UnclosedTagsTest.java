package dateline.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.Markdown;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In CommonMark 0.31 §6.6 all of these are tags. */
class UnclosedTagsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "if a <b and c> d|||Next ~ <p>if a &lt;b and c&gt; d</p>|<p>Next</p>|",
                "A List<String> and a <your name> here ~ <p>A List&lt;String&gt; and a &lt;your name&gt; here</p>|",
                "the <i> element ~ <p>the &lt;i&gt; element</p>|",
                "use <Foo/> here ~ <p>use &lt;Foo/&gt; here</p>|",
                "a <b>b</b> and *c <u>d</u>* ~ <p>a <b>b</b> and <em>c <u>d</u></em></p>|",
                "a <b>b|||c</b> d ~ <p>a <b>b</p>|<p>c</b> d</p>|",
                "if a <b and c> d, <b>e</b> ~ <p>if a &lt;b and c&gt; d, <b>e</b></p>|",
                "a <font color=red>b|||c ~ <p>a <font color=red>b</font></p>|<p>c</p>|",
                "a <a name=\"x\"/>b ~ <p>a <a name=\"x\"/></a>b</p>|",
                "a<br>b <img src=\"c\"> <!-- d --> e ~ <p>a<br>b <img src=\"c\"> <!-- d --> e</p>|",
                "a <b>b ~ <p>a &lt;b&gt;b</p>|",
                "x `<b>` y ~ <p>x <code>&lt;b&gt;</code> y</p>|"
            })
    void anUnclosedTagIsText(String markdown, String html) {
        assertThat(Markdown.html(markdown.replace("|||", "\n\n")).replace("\n", "|"))
                .isEqualTo(html);
    }
}
