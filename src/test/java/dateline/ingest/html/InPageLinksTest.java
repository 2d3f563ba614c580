package dateline.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.junit.jupiter.api.Test;

class InPageLinksTest {
    private static final String NOTES =
            "<p>a<sup><a href=\"#fn1\" id=\"ref1\">1</a></sup></p><ol><li id=\"fn1\">b <a href=\"#ref1\">↩</a></li></ol>";

    @Test
    void footnotesLinkToEachOther() {
        String html = SanitizedBody.of(NOTES).html();
        String mark = mark(html);
        assertThat(html).isEqualTo(NOTES.replace("\"#", "\"#" + mark).replace("id=\"", "id=\"" + mark));
    }

    @Test
    void theIdsOfTwoArticlesDiffer() {
        assertThat(mark(SanitizedBody.of(NOTES).html()))
                .isNotEqualTo(mark(SanitizedBody.of("<p>Other.</p>" + NOTES).html()));
    }

    @Test
    void theSameBodyAlwaysGetsTheSameIds() {
        String once = SanitizedBody.of(NOTES).html();
        assertThat(SanitizedBody.of(once).html()).isEqualTo(once);
        assertThat(SanitizedBody.of(NOTES).html()).isEqualTo(once);
    }

    @Test
    void oldAnchorsAndCompleteAddressesAreSupported() {
        String html = SanitizedBody.of(
                        "<p><a href=\"https://news.example/2026/fleet/#n%C3%A9\">1</a></p><p><a name=\"né\">b</a></p>")
                .html();
        String mark = mark(html);
        assertThat(html).isEqualTo("<p><a href=\"#" + mark + ".0\">1</a></p><p><a id=\"" + mark + ".0\">b</a></p>");
    }

    /** An id cannot replace a name in a script of the page (DOM clobbering). */
    @Test
    void unreferencedIdsAreRemoved() {
        assertThat(SanitizedBody.of(
                                "<p id=\"location\">a</p><a id=search name=forms>b</a><img name=cookie id=body src=https://a.example/x>")
                        .html())
                .isEqualTo("<p>a</p><a>b</a><img src=\"https://a.example/x\">");
        assertThat(SanitizedBody.of("<a href=\"#main\">a</a><p id=main>b</p>").html())
                .doesNotContain("\"main\"")
                .doesNotContain("\"#main\"");
    }

    @Test
    void idsOfTableHeadingsAreKept() {
        String html = SanitizedBody.of(
                        "<table><tbody><tr><th id=\"y\">Year</th></tr><tr><td headers=\"y gone\">2026</td></tr></tbody></table>")
                .html();
        Matcher id = Pattern.compile("id=\"([^\"]+)\"").matcher(html);
        assertThat(id.find()).isTrue();
        assertThat(html).contains("headers=\"" + id.group(1) + "\"");
    }

    private static String mark(String html) {
        Matcher mark = Pattern.compile("n[0-9a-f]{10}-").matcher(html);
        assertThat(mark.find()).as(html).isTrue();
        return mark.group();
    }
}
