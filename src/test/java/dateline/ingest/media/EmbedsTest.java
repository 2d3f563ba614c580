package dateline.ingest.media;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.html.SanitizedBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedsTest {
    private static final String VIDEO = "https://www.youtube.com/embed/abc123";

    @Test
    void anEmbedBecomesALink() {
        SanitizedBody carried = SanitizedBody.of("<figure><iframe src=\"" + VIDEO
                + "\" title=\"The port from above\"></iframe><figcaption>The port</figcaption></figure>");
        assertThat(carried.html())
                .isEqualTo("<figure><a href=\"" + VIDEO
                        + "\">The port from above</a><figcaption>The port</figcaption></figure>");
        assertThat(carried.leftOut()).containsExactly(VIDEO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<iframe data-src=https://www.youtube.com/embed/abc123></iframe> ~ https://www.youtube.com/embed/abc123",
                "<iframe src=about:blank data-lazy-src=//www.youtube.com/embed/abc123></iframe> ~ https://www.youtube.com/embed/abc123",
                "<iframe src=chart.html></iframe> ~ https://news.example/2026/fleet/chart.html",
                "<embed src=https://a.example/film.swf> ~ https://a.example/film.swf",
                "<object data=https://a.example/report.pdf></object> ~ https://a.example/report.pdf",
                "<object><param name=movie value=https://a.example/film.swf><embed src=https://a.example/film.swf></object> ~ https://a.example/film.swf",
                "<amp-youtube data-videoid=abc123 width=480></amp-youtube> ~ https://www.youtube.com/watch?v=abc123",
                "<lite-youtube videoid=abc123></lite-youtube> ~ https://www.youtube.com/watch?v=abc123",
                "<amp-twitter data-tweetid=123></amp-twitter> ~ https://twitter.com/i/status/123",
                "<amp-iframe src=https://a.example/map></amp-iframe> ~ https://a.example/map",
                "<oembed url=https://vimeo.com/1></oembed> ~ https://vimeo.com/1"
            })
    void everyKindOfEmbedBecomesALink(String html, String address) {
        SanitizedBody carried = SanitizedBody.of("<p>a</p>" + html);
        String host = java.net.URI.create(address).getHost();
        assertThat(carried.html()).isEqualTo("<p>a</p><p><a href=\"" + address + "\">" + host + "</a></p>");
        assertThat(carried.leftOut()).contains(address);
    }

    @Test
    void anEmbedWithinASentenceBecomesALinkInTheSentence() {
        assertThat(SanitizedBody.of("<p>See <iframe src=https://a.example/x title=this></iframe>.</p>")
                        .html())
                .isEqualTo("<p>See <a href=\"https://a.example/x\">this</a>.</p>");
    }

    @Test
    void theFallbackTextOfAPlugInIsKept() {
        assertThat(SanitizedBody.of("<object data=https://a.example/c.swf><p>A chart of catches.</p></object>")
                        .html())
                .isEqualTo("<p><a href=\"https://a.example/c.swf\">a.example</a></p><p>A chart of catches.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iframe src=https://t.example/ns.html height=0 width=0 style=\"display:none;visibility:hidden\"></iframe>",
                "<iframe src=https://t.example/ns.html width=1 height=1></iframe>",
                "<iframe src=https://t.example/ns.html hidden></iframe>",
                "<amp-pixel src=https://t.example/ns.html></amp-pixel>"
            })
    void anInvisibleFrameIsRemovedWithoutALink(String html) {
        SanitizedBody carried = SanitizedBody.of("<p>a</p>" + html);
        assertThat(carried.html()).isEqualTo("<p>a</p>");
        assertThat(carried.leftOut()).containsExactly("https://t.example/ns.html");
    }

    @Test
    void aPostKeepsItsTextAndItsAddress() {
        assertThat(SanitizedBody.of(
                                "<blockquote class=\"twitter-tweet\"><p>Hello</p>— Jane <a href=\"https://twitter.com/jane/status/1?ref_src=x\">3 November</a></blockquote><script async src=\"https://platform.twitter.com/widgets.js\"></script>")
                        .html())
                .isEqualTo(
                        "<blockquote><p>Hello</p>— Jane <a href=\"https://twitter.com/jane/status/1?ref_src=x\">3 November</a></blockquote>");
        assertThat(SanitizedBody.of(
                                "<blockquote class=\"instagram-media\" data-instgrm-permalink=\"https://www.instagram.com/p/xyz/\"></blockquote>")
                        .html())
                .isEqualTo(
                        "<blockquote><p><a href=\"https://www.instagram.com/p/xyz/\">www.instagram.com</a></p></blockquote>");
        assertThat(SanitizedBody.of("<blockquote cite=\"https://a.example/speech\"><p>Words</p></blockquote>")
                        .html())
                .isEqualTo("<blockquote cite=\"https://a.example/speech\"><p>Words</p></blockquote>");
    }

    @Test
    void aFrameThatIsAlsoInNoscriptBecomesOneLink() {
        String link = "<p><a href=\"" + VIDEO + "\">www.youtube.com</a></p>";
        assertThat(SanitizedBody.of("<noscript><iframe src=\"" + VIDEO + "\"></iframe></noscript>")
                        .html())
                .isEqualTo(link);
        assertThat(SanitizedBody.of("<iframe data-src=\"" + VIDEO + "\"></iframe><noscript><iframe src=\"" + VIDEO
                                + "\"></iframe></noscript>")
                        .html())
                .isEqualTo(link);
    }
}
