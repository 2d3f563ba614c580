package dateline.article.feed;

import dateline.attribution.address.Slugs;
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

    public static final String COMBINED = "feed/";

    public static FeedKey section(String id) {
        return new FeedKey("section/" + id);
    }

    public static FeedKey agency(String id) {
        return new FeedKey("agency/" + id);
    }

    /** An author's, by the slug of their name: see {@link dateline.attribution.address.Slugs}. */
    public static FeedKey author(String slug) {
        return new FeedKey("author/" + slug);
    }

    /** A subject's, by its slug: see {@link dateline.attribution.address.Slugs}. */
    public static FeedKey tag(String slug) {
        return new FeedKey("tag/" + slug);
    }

    public static FeedKey language(String tag) {
        return new FeedKey("language/" + tag.toLowerCase(Locale.ROOT));
    }

    /** Whether it is the feed of an author or a subject that people call so. */
    boolean isOf(String label) {
        int slash = value.indexOf('/') + 1;
        return (value.startsWith("author/") || value.startsWith("tag/"))
                && Slugs.of(label).filter(value.substring(slash)::equals).isPresent();
    }

    /** A combined feed's, by its name. */
    public static FeedKey combined(String name) {
        return new FeedKey(COMBINED + name);
    }
}
