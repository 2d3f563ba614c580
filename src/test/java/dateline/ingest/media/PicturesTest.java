package dateline.ingest.media;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.html.SanitizedBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    private static final String PICTURE = "<img src=\"https://img.example/b-720.jpg\" alt=\"Port\">";
    private static final String GIF = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

    /** HTML Living Standard §4.8.4.2: sizes in srcset. Also attributes of scripts that load pictures late. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"" + GIF
                        + "\" data-srcset=\"https://img.example/b-360.jpg 360w, https://img.example/b-720.jpg 720w\" alt=Port>",
                "<img data-src=https://img.example/b-720.jpg alt=Port>",
                "<img src=/img/spacer.gif data-lazy-src=https://img.example/b-720.jpg alt=Port>",
                "<img src=/img/grey.gif data-original=https://img.example/b-720.jpg alt=Port>",
                "<img src=https://img.example/tiny-blur.jpg data-src=//img.example/b-720.jpg alt=Port>",
                "<img srcset=\"https://img.example/b-720.jpg\" alt=Port>",
                "<img srcset=\"https://img.example/b-360.jpg 1x,https://img.example/b-720.jpg 2x\" alt=Port>",
                "<img srcset=\"https://img.example/b-360.jpg 360w,\n https://img.example/b-720.jpg 720w, https://img.example/b-4000.jpg 4000w\" alt=Port>",
                "<img src=https://img.example/b-360.jpg srcset=\"https://img.example/b-360.jpg 360w, https://img.example/b-720.jpg 720w\" alt=Port>",
                "<img src=https://img.example/b-720.jpg srcset=\"https://img.example/b-1440.jpg 2x\" alt=Port>",
                "<img srcset=\"https://img.example/b-720.jpg 2720w, https://img.example/b-5000.jpg 5000w\" alt=Port>",
                "<picture><source type=image/avif srcset=\"https://img.example/b.avif 1600w\"><source srcset=\"https://img.example/b-360.jpg 360w, https://img.example/b-720.jpg 720w\"><img src=\""
                        + GIF + "\" alt=Port></picture>",
                "<picture><source media=\"(min-width: 700px)\" srcset=https://img.example/b-720.jpg><source media=\"(min-width: 300px)\" srcset=https://img.example/b-360.jpg><img src=https://img.example/b-100.jpg alt=Port></picture>",
                "<picture><source type=image/webp srcset=https://img.example/b.webp><img src=https://img.example/b-720.jpg alt=Port></picture>",
                "<img src=\"" + GIF + "\" alt=Port><noscript><img src=https://img.example/b-720.jpg></noscript>",
                "<img src=\"" + GIF
                        + "\" data-src=https://img.example/b-360.jpg alt=Port><noscript><img src=https://img.example/b-720.jpg alt=Port></noscript>",
                "<noscript><img src=https://img.example/b-720.jpg alt=Port></noscript><img class=lazy data-src=https://img.example/b-720.jpg alt=Port>",
                "<noscript><img src=https://img.example/b-720.jpg alt=Port></noscript>",
                "<amp-img src=https://img.example/b-720.jpg alt=Port></amp-img>",
                "<img data-src=\"https://img.example/b-{width}.jpg\" data-widths=\"[360, 720, 4000]\" alt=Port>",
                "<img src=https://img.example/b-720.jpg data-url=https://news.example/share alt=Port>"
            })
    void aPictureIsShownOnceWithItsRealAddress(String html) {
        assertThat(SanitizedBody.of("<p>a</p>" + html).html()).isEqualTo("<p>a</p>" + PICTURE);
    }

    /** An address may have commas in it, and ends only at a space. */
    @Test
    void commasInAnAddressDoNotSeparateAddresses() {
        assertThat(SanitizedBody.of(
                                "<img srcset=\"https://img.example/w_300,h_200/a.jpg 300w, https://img.example/w_900,h_600/a.jpg 900w\">")
                        .html())
                .isEqualTo("<img src=\"https://img.example/w_900,h_600/a.jpg\">");
    }

    @Test
    void aTrackingPixelInNoscriptIsRemoved() {
        SanitizedBody carried = SanitizedBody.of(
                "<img src=https://a.example/x.jpg><noscript><img height=1 width=1 style=\"display:none\" src=\"https://t.example/tr?id=1\"></noscript>");
        assertThat(carried.html()).isEqualTo("<img src=\"https://a.example/x.jpg\">");
        assertThat(carried.leftOut()).contains("https://t.example/tr?id=1");
    }

    @Test
    void anotherPictureInNoscriptIsKept() {
        assertThat(SanitizedBody.of(
                                "<img src=https://a.example/x.jpg><noscript><img src=https://a.example/y.jpg></noscript>")
                        .html())
                .contains("x.jpg", "y.jpg");
    }

    @Test
    void aPlaceholderWithoutAPictureIsRemoved() {
        SanitizedBody carried = SanitizedBody.of("<p>a</p><img src=\"" + GIF + "\" alt=\"The port\">");
        assertThat(carried.html()).isEqualTo("<p>a</p>");
        assertThat(carried.leftOut()).contains("The port");
    }

    /** HTML Living Standard §2.4.3. */
    @Test
    void relativeAddressesUseTheBaseElement() {
        assertThat(SanitizedBody.of(
                                "<base href=\"https://base.example/dir/\"><a href=more.html>more</a><img src=a.jpg><img srcset=\"b.jpg 300w\">")
                        .html())
                .isEqualTo(
                        "<a href=\"https://base.example/dir/more.html\">more</a><img src=\"https://base.example/dir/a.jpg\"><img src=\"https://base.example/dir/b.jpg\">");
        assertThat(SanitizedBody.of("<base href=\"javascript:alert(1)//\"><a href=more.html>more</a>")
                        .html())
                .isEqualTo("<a href=\"https://news.example/2026/fleet/more.html\">more</a>");
        assertThat(SanitizedBody.of("<base href=\"/en/\"><a href=more.html>more</a>")
                        .html())
                .isEqualTo("<a href=\"https://news.example/en/more.html\">more</a>");
    }

    @Test
    void autoplayIsRemoved() {
        assertThat(SanitizedBody.of(
                                "<video autoplay muted loop src=v.mp4><track src=v.vtt kind=captions srclang=en default></video>")
                        .html())
                .isEqualTo(
                        "<video src=\"https://news.example/2026/fleet/v.mp4\" controls=\"\"><track src=\"https://news.example/2026/fleet/v.vtt\" kind=\"captions\" srclang=\"en\"></video>");
        assertThat(SanitizedBody.of("<audio autoplay><source src=https://a.example/a.mp3 type=audio/mpeg></audio>")
                        .html())
                .isEqualTo("<audio controls=\"\"><source src=\"https://a.example/a.mp3\" type=\"audio/mpeg\"></audio>");
    }

    @Test
    void aVideoWithoutAnAddressIsReplacedByItsPictureAndText() {
        SanitizedBody carried = SanitizedBody.of(
                "<video src=\"blob:https://a.example/1\" poster=https://a.example/p.jpg><p>The port <a href=https://a.example/v>film</a></p></video>");
        assertThat(carried.html())
                .isEqualTo(
                        "<img src=\"https://a.example/p.jpg\"><p>The port <a href=\"https://a.example/v\">film</a></p>");
        assertThat(carried.leftOut()).contains("blob:https://a.example/1");
    }
}
