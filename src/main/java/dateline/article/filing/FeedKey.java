package dateline.article.filing;

import java.util.Locale;

/**
 * The name of a feed that articles are filed under, at most 255 characters.
 *
 * @param value "all", "section/world", "agency/ap", "author/ana-lopez", "tag/trade", "language/ar",
 *     "feed/partners"
 */
public record FeedKey(String value) {
    /** The feed of everything. */
    public static final FeedKey ALL = new FeedKey("all");

    static final String COMBINED = "feed/";

    private static final int SLUG_LIMIT = 240;

    public static FeedKey section(String id) {
        return new FeedKey("section/" + id);
    }

    public static FeedKey agency(String id) {
        return new FeedKey("agency/" + id);
    }

    /** An author's, by the slug of their name: see {@link Slugs}. */
    public static FeedKey author(String slug) {
        return new FeedKey("author/" + slug);
    }

    /** A subject's, by its slug: see {@link Slugs}. */
    public static FeedKey tag(String slug) {
        return new FeedKey("tag/" + slug);
    }

    public static FeedKey language(String tag) {
        return new FeedKey("language/" + tag.toLowerCase(Locale.ROOT));
    }

    /** A combined feed's, by its name. */
    public static FeedKey combined(String name) {
        return new FeedKey(COMBINED + name);
    }

    /** What fits, without half a character at its end. */
    static String shortened(String slug) {
        if (slug.length() <= SLUG_LIMIT) {
            return slug;
        }
        int end = Character.isLowSurrogate(slug.charAt(SLUG_LIMIT)) ? SLUG_LIMIT - 1 : SLUG_LIMIT;
        String cut = slug.substring(0, end);
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
