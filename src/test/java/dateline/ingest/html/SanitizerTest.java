package dateline.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.ReportExtract;
import dateline.ingest.document.ImportReportBuilder;
import dateline.problem.ProblemException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTest {
    private final ImportReportBuilder report = new ImportReportBuilder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<svg><p><style><img src=x onerror=alert(1)></style></p></svg>",
                "<p style=\"width:expression(alert(1))\">x</p>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"jav\tascript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<iframe src=\"data:text/html,<script>alert(1)</script>\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<embed src=\"jav&#x09;ascript:alert(1)\"><object data=\"javascript:alert(1)\"></object>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<form action=https://evil.example><input name=q onfocus=alert(1) autofocus><button formaction=javascript:alert(1)>x</button></form>",
                "<p onclick=alert(1)>x</p>",
                "<noembed><script>alert(1)</script></noembed><noframes><script>alert(1)</script></noframes>",
                "<base href=https://evil.example><link rel=stylesheet href=x><meta http-equiv=refresh content=0>",
                "<object data=x></object><embed src=x>",
                "<details ontoggle=alert(1) open>x</details>",
                "<video poster=javascript:alert(1)><source onerror=alert(1)></video>",
                "<video src=https://a.example/v.mp4><track src=javascript:alert(1) onload=alert(1)></video>",
                "<math><mtext><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<math href=javascript:alert(1)><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
                "<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction></math>",
                "<math><annotation-xml encoding=\"text/html\"><img src=x onerror=alert(1)></annotation-xml></math>",
                "<math><mi><table><mi><mglyph><style><math><!--</style><img title=\"--><img src=x onerror=alert(1)>\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<svg><a xlink:href=javascript:alert(1)><script>alert(1)</script></a><animate onbegin=alert(1)></svg>",
                "<select><template><style><!--</style><a rel=\"--></style></template></select><img src=x onerror=alert(1)>\">",
                "<xmp><img src=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
                "<img data-src=javascript:alert(1)><img srcset=\"javascript:alert(1) 2x\">",
                "<noscript><img src=javascript:alert(1)></noscript>",
                "<a id=x href=\"#x\" onclick=alert(1)>a</a>"
            })
    void scriptsAreRemoved(String html) {
        assertThat(clean(html, URI.create("https://a.example/")))
                .doesNotContainIgnoringCase("alert")
                .doesNotContainIgnoringCase("script:")
                .doesNotContainIgnoringCase("evil.example")
                .doesNotContain("data:");
    }

    /** HTML "obsolete features": the text of xmp is not parsed. It stays a text in an element whose text is parsed. */
    @Test
    void theTextOfXmpIsNoMarkup() {
        assertThat(clean("<xmp><script>alert(1)</script></xmp>", null))
                .isEqualTo("<pre>&lt;script&gt;alert(1)&lt;/script&gt;</pre>");
    }

    /** A sanitized body does not change when it is sanitized again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>y",
                "<p>a<math><mi>x</mi><mtext><p>y</p></mtext></math>b</p>",
                "<p id=a>a <a href=#a>b</a></p><video src=https://a.example/v.mp4></video>",
                "<svg><title>t</title><foreignObject><p>u</p></foreignObject></svg>",
                "<select><option>a<option>b</select><textarea><p>c</textarea>",
                "<figure><iframe src=https://a.example/v></iframe></figure>",
                "<b style=font-weight:normal><p><span style=font-weight:700>a</span></p></b>"
            })
    void aSanitizedBodyIsNotChangedAgain(String html) {
        String clean = clean(html, URI.create("https://a.example/"));
        assertThat(clean(clean, URI.create("https://a.example/"))).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
                "<figure><img src=\"https://a.example/x.jpg\" alt=\"x\" width=\"640\" height=\"480\"><figcaption>y</figcaption></figure>",
                "<pre><code class=\"language-java\">a &lt; b\n  c</code></pre>",
                "<p lang=\"ar\" dir=\"rtl\">نص</p>",
                "<p>a <math display=\"block\"><mfrac><mi>a</mi><mn>2</mn></mfrac></math> b</p>",
                "<video src=\"https://a.example/v.mp4\" controls=\"\"><track src=\"https://a.example/v.vtt\" kind=\"subtitles\" srclang=\"pt\" label=\"Português\"></video>",
                "<p>a <bdi>b</bdi> <ruby>漢<rt>かん</rt></ruby> <time datetime=\"2026-01-01\">c</time></p>"
            })
    void markupOfArticlesIsKept(String html) {
        assertThat(clean(html, null)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource({
        "files/a.zip, https://a.example/2026/files/a.zip",
        "/a, https://a.example/a",
        "//b.example/c, https://b.example/c",
        "#note, https://a.example/2026/x#note",
        "?q=1, https://a.example/2026/x?q=1"
    })
    void addressesBecomeAbsolute(String written, String absolute) {
        assertThat(clean("<a href=\"" + written + "\">x</a>", URI.create("https://a.example/2026/x")))
                .isEqualTo("<a href=\"" + absolute + "\">x</a>");
    }

    /** RFC 3986 §2, although browsers accept more. */
    @ParameterizedTest
    @CsvSource(delimiterString = " → ", quoteCharacter = '`', textBlock = """
            https://порт.example/ä b[1] → https://xn--n1abei.example/%C3%A4%20b%5B1%5D
            HTTPS:\\\\a.example\\b → https://a.example/b
            фото.jpg → https://a.example/x/%D1%84%D0%BE%D1%82%D0%BE.jpg
            https://a.example/100% → https://a.example/100%25
            mailto:jané@a.example?subject=a b → mailto:jan%C3%A9@a.example?subject=a%20b
            """)
    void addressesAreWrittenInTheFormThatFeedsAllow(String written, String kept) {
        assertThat(clean("<a href=\"" + written + "\">x</a>", URI.create("https://a.example/x/y")))
                .isEqualTo("<a href=\"" + kept + "\">x</a>");
    }

    @Test
    void aRelativeAddressWithoutABaseIsRemovedAndReported() {
        assertThat(clean("<p><a href=\"a.zip\">x</a></p>", null)).isEqualTo("<p><a>x</a></p>");
        assertThat(ReportExtract.of(report).leftOut()).contains("a.zip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"https://t.example/p\" width=\"1\" height=\"1\">",
                "<img src=\"https://t.example/p\" height=\"0\">",
                "<img src=\"https://t.example/p\" width=\"1px\">",
                "<img src=\"https://t.example/p\" style=\"display: none\">",
                "<img src=\"https://t.example/p\" style=\"border:0;width:1px\">"
            })
    void trackingPixelsAreRemovedAndReported(String pixel) {
        assertThat(clean("<p>x</p>" + pixel, null)).isEqualTo("<p>x</p>");
        assertThat(ReportExtract.of(report).leftOut()).contains("https://t.example/p");
    }

    @Test
    void aPictureThatIsLoadedLateGetsItsRealAddress() {
        assertThat(clean("<img src=\"data:image/gif;base64,R0\" data-src=\"https://a.example/x.jpg\" alt=\"x\">", null))
                .isEqualTo("<img src=\"https://a.example/x.jpg\" alt=\"x\">");
    }

    @Test
    void tooDeepNestingIsRefused() {
        assertThatThrownBy(() -> clean("<div>".repeat(400) + "x", null))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("nested");
    }

    @Test
    void tooManyTagsAreRefused() {
        assertThatThrownBy(() -> clean("<b>".repeat(60_000), null))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("50000 tags");
    }

    @Test
    void anUnclosedTagDoesNotHideTheTextAfterIt() {
        assertThat(clean("<p>a<!-- b <p>c<div title=\"d", null))
                .startsWith("<p>a")
                .doesNotContain("<!--");
    }

    private String clean(String html, @Nullable URI base) {
        return Sanitizer.clean(html, base, report);
    }
}
