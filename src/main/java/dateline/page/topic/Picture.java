package dateline.page.topic;

import dateline.article.Article;
import dateline.article.media.Image;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The picture of an article in a list.
 *
 * @param address its address, as in the article
 * @param alt the alternative text; empty when there is none, because the title is next to the picture
 * @param width in pixels; width and height reserve the space before the picture is loaded
 * @param height in pixels
 */
public record Picture(String address, String alt, int width, int height) {
    /** The size that is assumed when the picture has none. */
    private static final int DEFAULT_WIDTH = 1_200;

    private static final int DEFAULT_HEIGHT = 800;

    /** Smaller pictures are icons and tracking pixels. */
    private static final int SMALLEST = 100;

    /** Longer addresses are mostly data URLs. */
    private static final int LONGEST_ADDRESS = 1_000;

    private static final int LONGEST_TAG = 4_000;
    private static final int LONGEST_ALT = 300;

    /** The leading picture, or else the first one of the body. */
    static Optional<Picture> of(Article article) {
        return article.images().stream()
                .flatMap(image -> of(image).stream())
                .findFirst()
                .or(() -> inBody(article.content()));
    }

    private static Optional<Picture> of(Image image) {
        return of(image.url().toString(), image.alt(), image.width(), image.height());
    }

    private static Optional<Picture> inBody(String html) {
        int begin = html.indexOf("<img");
        if (begin < 0) {
            return Optional.empty();
        }
        String tag = html.substring(begin, Math.min(html.length(), begin + LONGEST_TAG));
        Element image = Jsoup.parseBodyFragment(tag).selectFirst("img");
        return image == null
                ? Optional.empty()
                : of(image.attr("src"), image.attr("alt"), pixels(image.attr("width")), pixels(image.attr("height")));
    }

    private static Optional<Picture> of(
            String address, @Nullable String alt, @Nullable Integer width, @Nullable Integer height) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        if (!web || address.length() > LONGEST_ADDRESS || isSmall(width) || isSmall(height)) {
            return Optional.empty();
        }
        String text = alt == null ? "" : Headline.shortened(alt, LONGEST_ALT);
        return Optional.of(
                width == null || height == null
                        ? new Picture(address, text, DEFAULT_WIDTH, DEFAULT_HEIGHT)
                        : new Picture(address, text, width, height));
    }

    private static boolean isSmall(@Nullable Integer pixels) {
        return pixels != null && pixels < SMALLEST;
    }

    private static @Nullable Integer pixels(String attribute) {
        return attribute.matches("[1-9]\\d{0,4}") ? Integer.valueOf(attribute) : null;
    }
}
