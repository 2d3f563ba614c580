package dateline.page.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.feed.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    @Test
    void anArticleWithoutALeadingPictureHasTheFirstOfItsBody() {
        assertThat(
                        Picture.of(
                                Examples.with(
                                        1,
                                        "T",
                                        "<p>Text.</p><p><img src=\"https://p.example/a.jpg?x=1&amp;y=2\" alt=\"A &gt; B\" width=\"640\" height=\"480\"></p>")))
                .contains(new Picture("https://p.example/a.jpg?x=1&y=2", "A > B", 640, 480));
    }

    @Test
    void onlyOneDimensionIsIgnored() {
        assertThat(Picture.of(Examples.with(1, "T", "<img src=\"https://p.example/a.jpg\" width=\"640\">")))
                .contains(new Picture("https://p.example/a.jpg", "", 1_200, 800));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>No picture.</p>",
                "<img src=\"https://count.example/1.gif\" width=\"1\" height=\"1\">",
                "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">",
                "<img alt=\"nothing\">",
                "<p>&lt;img src=\"https://p.example/a.jpg\"&gt;</p>"
            })
    void anImageThatReadersCannotSeeIsNotAPicture(String content) {
        assertThat(Picture.of(Examples.with(1, "T", content))).isEmpty();
    }

    @Test
    void textsAreShortenedAtAWordAndNotWithinACharacter() {
        assertThat(Headline.shortened("one two three", 100)).isEqualTo("one two three");
        assertThat(Headline.shortened("one two three", 9)).isEqualTo("one two…");
        assertThat(Headline.shortened("😀".repeat(10), 9)).matches("(😀)+…");
    }
}
