package dateline.article.feed;

import dateline.attribution.address.Slugs;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The name under which articles are filed for a feed, at most 255 characters.
 *
 * @param value "all", or the singular of the kind, a slash and the slug: "section/world", "author/ana-lopez"
 */
public record FeedKey(String value) {
    /** The key of the feed of all articles. */
    public static final FeedKey ALL = new FeedKey(TopicKind.EVERYTHING.singular());

    /**
     * The key of all articles that the public may not get. It has no topic and no address, and such an article has no other
     * key.
     */
    public static final FeedKey RESTRICTED = new FeedKey("restricted");

    /** The key of a topic of a kind. */
    public static FeedKey of(TopicKind kind, String slug) {
        return new FeedKey(kind.singular() + "/" + slug);
    }

    public static FeedKey section(String id) {
        return of(TopicKind.SECTION, id);
    }

    public static FeedKey agency(String id) {
        return of(TopicKind.AGENCY, id);
    }

    /** The key of an author, by the slug of the name; see {@link Slugs}. */
    public static FeedKey author(String slug) {
        return of(TopicKind.AUTHOR, slug);
    }

    /** The key of a subject, by its slug; see {@link Slugs}. */
    public static FeedKey tag(String slug) {
        return of(TopicKind.TAG, slug);
    }

    public static FeedKey language(String tag) {
        return of(TopicKind.LANGUAGE, tag.toLowerCase(Locale.ROOT));
    }

    /** The kind of its topic; empty for a name in the store that has no known kind. */
    public Optional<TopicKind> kind() {
        return Arrays.stream(TopicKind.values()).filter(this::is).findFirst();
    }

    /** Whether its topic is of a kind. */
    public boolean is(TopicKind kind) {
        return kind == TopicKind.EVERYTHING ? equals(ALL) : value.startsWith(kind.singular() + "/");
    }

    /** The part after the kind. */
    public String slug() {
        return value.substring(value.indexOf('/') + 1);
    }

    /** Whether a label has the slug of this key. Only topics that are named by articles have labels. */
    boolean matches(String label) {
        return kind().filter(TopicKind::isNamedByArticles).isPresent()
                && Slugs.of(label).filter(slug()::equals).isPresent();
    }
}
