package dateline.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextStylesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p>a <span style=\"font-weight:700\">b</span></p></b> ~ <p>a <strong>b</strong></p>",
                "<p><span style=\"font-style:italic;font-weight:bold\">a</span></p> ~ <p><em><strong>a</strong></em></p>",
                "<p><span style=\"font-weight:600\">a</span><span style=\"font-weight:400\">b</span></p> ~ <p><strong>a</strong>b</p>",
                "<p><span style=\"text-decoration:line-through\">a</span></p> ~ <p><s>a</s></p>",
                "<p>H<span style=\"vertical-align:sub\">2</span>O</p> ~ <p>H<sub>2</sub>O</p>",
                "<p>10<span style=\"vertical-align: super\">6</span></p> ~ <p>10<sup>6</sup></p>",
                "<p><span style=\"font-weight:700\">a <span style=\"font-style:italic\">b</span> <a href=https://a.example/>c</a></span></p> ~ <p><strong>a <em>b</em> <a href=\"https://a.example/\">c</a></strong></p>",
                "<p style=\"font-weight:bold\">a</p> ~ <p><strong>a</strong></p>",
                "<p><span style=\"text-decoration:underline\">a</span></p> ~ <p><u>a</u></p>",
                "<p><a href=https://a.example/><span style=\"text-decoration:underline\">a</span></a></p> ~ <p><a href=\"https://a.example/\">a</a></p>",
                "<p><strike>a</strike></p> ~ <p><s>a</s></p>",
                "<p><font color=red face=Arial>a</font></p> ~ <p>a</p>",
                "<p><i style=\"font-style:normal\">a</i></p> ~ <p>a</p>",
                "<p><strong style=\"font-weight:400\">a</strong></p> ~ <p>a</p>",
                "<h2><span style=\"font-weight:700\">a</span></h2> ~ <h2>a</h2>",
                "<p><b><span style=\"font-weight:700\">a</span></b></p> ~ <p><b>a</b></p>",
                "<p><span lang=pt style=\"font-style:italic\">a</span></p> ~ <p><span lang=\"pt\"><em>a</em></span></p>",
                "<p><a href=https://a.example/ style=\"font-weight:700\">a</a></p> ~ <p><a href=\"https://a.example/\"><strong>a</strong></a></p>"
            })
    void aStyleWithAMeaningBecomesAnElement(String html, String carried) {
        assertThat(SanitizedBody.of(html).html()).isEqualTo(carried);
    }
}
