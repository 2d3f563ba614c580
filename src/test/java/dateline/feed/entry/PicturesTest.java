package dateline.feed.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.PublicationTimes;
import dateline.article.media.Audio;
import dateline.article.media.Image;
import dateline.feed.DocumentFormat;
import dateline.feed.Examples;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every picture and every recording of an article is in its content once, with its credit. */
class PicturesTest {
    private static final String PORT = "https://img.example/port.jpg";

    private final FeedSettings settings = Examples.settings(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>See <a href=\"https://img.example/port.jpg.html\">the gallery</a>.</p>",
                "<p>See <a href=\"https://img.example/port.jpg\">the picture</a>.</p>",
                "<p>It lies at https://img.example/port.jpg today.</p>",
                "<p><code>&lt;img src=\"https://img.example/port.jpg\"&gt;</code></p>",
                "<p><img src=\"https://img.example/port.jpg.png\"></p>",
                "<p title=\"https://img.example/port.jpg\">x</p>",
            })
    void aPictureWhoseAddressIsOnlyMentionedIsShown(String body) {
        assertThat(content(body, List.of(image(PORT, "Bo Ek/AP")), List.of()))
                .contains("<figure><img src=\"" + PORT
                        + "\" alt=\"\"><figcaption><bdi>Bo Ek/AP</bdi></figcaption></figure>\n" + body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><img src=\"https://img.example/port.jpg\" alt=\"\"></p>",
                "<p><img src=\"https://img.example/port.jpg#x\"></p>",
                "<p><img src=\"HTTPS://IMG.example/port.jpg\"></p>",
                "<p><img src=\"https://img.example/a.jpg\" srcset=\"https://img.example/b,1.jpg 1x,https://img.example/port.jpg 2x\"></p>",
                "<picture><source srcset=\"https://img.example/port.jpg\"><img src=\"https://img.example/a.jpg\"></picture>",
                "<video poster=\"https://img.example/port.jpg\"></video>",
            })
    void aPictureInTheBodyIsNotShownTwice(String body) {
        assertThat(content(body, List.of(image(PORT, null)), List.of())).doesNotContain("<figure>");
    }

    @Test
    void addressesAreComparedAsTheyAreShown() {
        String body = "<p><img src=\"https://img.example/%d0%bf.jpg\"></p>";
        assertThat(content(body, List.of(image("https://img.example/п.jpg", null)), List.of()))
                .doesNotContain("<figure>");
    }

    @Test
    void theFirstPictureIsBeforeTheBodyAndTheOthersAfterIt() {
        String body = "<p>Body <img src=\"https://img.example/2.jpg\" alt=\"\"></p>";
        List<Image> images = List.of(
                image("https://img.example/1.jpg", "One/AP"),
                image("https://img.example/2.jpg", "Two/AP"),
                image("https://img.example/3.jpg", "Three/AP"),
                image("https://img.example/1.jpg", "One/AP"),
                image("https://img.example/4.jpg", "Four/AP"));
        String content = content(body, images, List.of());
        assertThat(content.indexOf("One/AP")).isBetween(0, content.indexOf("Body"));
        assertThat(content.indexOf("Three/AP")).isGreaterThan(content.indexOf("Body"));
        assertThat(content.indexOf("Four/AP")).isGreaterThan(content.indexOf("Three/AP"));
        assertThat(content.split("<figure>", -1)).hasSize(4);
        String rss = written(DocumentFormat.RSS, body, images, List.of());
        assertThat(rss.split("<media:content", -1)).hasSize(6);
        assertThat(rss).contains("Two/AP</media:credit>", "Three/AP</media:credit>", "Four/AP</media:credit>");
        assertThat(rss.split("<enclosure", -1)).hasSize(2);
    }

    /**
     * RSS 2.0, "enclosure": one, with url, length and type. The duration is written in Media RSS: with an element of
     * iTunes the W3C validator also demands a category, a mail address and whether the content is explicit.
     */
    @Test
    void aRecordingIsTheEnclosure() {
        Audio audio = new Audio(URI.create("https://a.example/1.mp3"), "audio/mpeg", 4_200_000L, 1830, "Read & aloud");
        List<Image> images = List.of(image(PORT, null));
        String rss = written(DocumentFormat.RSS, "<p>x</p>", images, List.of(audio));
        assertThat(rss)
                .contains("<enclosure url=\"https://a.example/1.mp3\" length=\"4200000\" type=\"audio/mpeg\" />")
                .contains(
                        "<media:content url=\"https://a.example/1.mp3\" type=\"audio/mpeg\" fileSize=\"4200000\" duration=\"1830\" medium=\"audio\"><media:title type=\"plain\">Read &#x26; aloud</media:title></media:content>");
        assertThat(rss.split("<enclosure", -1)).hasSize(2);
        assertThat(written(DocumentFormat.ATOM, "<p>x</p>", images, List.of(audio)))
                .contains(
                        "<link rel=\"enclosure\" href=\"https://a.example/1.mp3\" type=\"audio/mpeg\" length=\"4200000\" />");
        assertThat(content("<p>x</p>", images, List.of(audio)))
                .contains(
                        "<p><a href=\"https://a.example/1.mp3\" type=\"audio/mpeg\"><bdi>Read &amp; aloud</bdi></a> (30:30)</p>");
        assertThat(content("<p><audio src=\"https://a.example/1.mp3\" controls></audio></p>", images, List.of(audio)))
                .doesNotContain("Read &amp; aloud");
    }

    @Test
    void aRecordingOfUnknownLengthHasTheLengthZero() {
        Audio audio = new Audio(URI.create("https://a.example/1.mp3"), "audio/mpeg", null, null, null);
        assertThat(written(DocumentFormat.RSS, "<p>x</p>", List.of(), List.of(audio)))
                .contains("<enclosure url=\"https://a.example/1.mp3\" length=\"0\" type=\"audio/mpeg\" />");
    }

    private String content(String body, List<Image> images, List<Audio> audio) {
        return Examples.feed(settings, article(body, images, audio))
                .entries()
                .getFirst()
                .content();
    }

    private String written(DocumentFormat format, String body, List<Image> images, List<Audio> audio) {
        Feed feed = Examples.feed(settings, article(body, images, audio));
        return new String(Examples.writers(settings).write(feed, format), StandardCharsets.UTF_8);
    }

    private static Article article(String body, List<Image> images, List<Audio> audio) {
        Article article = Examples.with(1, "T", body);
        ArticleDetails details = new ArticleDetails(
                article.credits(),
                article.links(),
                List.of(),
                List.of(),
                images,
                audio,
                List.of(),
                PublicationTimes.NONE,
                null);
        return article.with(article.stage(), details, article.published(), article.updated());
    }

    private static Image image(String url, @Nullable String credit) {
        return new Image(URI.create(url), "image/jpeg", 10L, null, null, null, null, credit, null);
    }
}
