package dateline.article.filing;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a feed that articles are filed under, at most 255 characters.
 *
 * @param value "all", "section/world", "agency/ap", "author/ana-lopez", "tag/trade", "language/ar"
 */
public record FeedKey(String value) {
    /** The feed of everything. */
    public static final FeedKey ALL = new FeedKey("all");

    private static final int LIMIT = 255;

    public FeedKey {
        value = value.length() <= LIMIT ? value : value.substring(0, LIMIT);
    }

    public static FeedKey section(String slug) {
        return new FeedKey("section/" + slug);
    }

    public static FeedKey agency(String slug) {
        return new FeedKey("agency/" + slug);
    }

    public static FeedKey author(String name) {
        return new FeedKey("author/" + slug(name));
    }

    public static FeedKey tag(String tag) {
        return new FeedKey("tag/" + slug(tag));
    }

    public static FeedKey language(String tag) {
        return new FeedKey("language/" + tag.toLowerCase(Locale.ROOT));
    }

    /** Letters and digits of any script in lower case, anything between them a single hyphen. */
    static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
