package dateline.article.feed;

import dateline.attribution.address.Slugs;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a feed that articles are filed under, at most 255 characters.
 *
 * @param value "all", or the singular of the kind, a slash and the slug: "section/world", "author/ana-lopez"
 */
public record FeedKey(String value) {
    /** The feed of everything. */
    public static final FeedKey ALL = new FeedKey(TopicKind.EVERYTHING.singular());

    /** The feed of a topic, by its kind and slug. */
    public static FeedKey of(TopicKind kind, String slug) {
        return new FeedKey(kind.singular() + "/" + slug);
    }

    public static FeedKey section(String id) {
        return of(TopicKind.SECTION, id);
    }

    public static FeedKey agency(String id) {
        return of(TopicKind.AGENCY, id);
    }

    /** An author's, by the slug of their name: see {@link dateline.attribution.address.Slugs}. */
    public static FeedKey author(String slug) {
        return of(TopicKind.AUTHOR, slug);
    }

    /** A subject's, by its slug: see {@link dateline.attribution.address.Slugs}. */
    public static FeedKey tag(String slug) {
        return of(TopicKind.TAG, slug);
    }

    public static FeedKey language(String tag) {
        return of(TopicKind.LANGUAGE, tag.toLowerCase(Locale.ROOT));
    }

    /** The kind of its topic; empty when a store holds a name of no kind. */
    public Optional<TopicKind> kind() {
        return Arrays.stream(TopicKind.values()).filter(this::is).findFirst();
    }

    /** Whether its topic is of a kind. */
    public boolean is(TopicKind kind) {
        return kind == TopicKind.EVERYTHING ? equals(ALL) : value.startsWith(kind.singular() + "/");
    }

    /** The part that differs from other feeds of the kind. */
    public String slug() {
        return value.substring(value.indexOf('/') + 1);
    }

    /** Whether it is the feed of a topic that articles name so. */
    boolean isOf(String label) {
        return kind().filter(TopicKind::isNamedByArticles).isPresent()
                && Slugs.of(label).filter(slug()::equals).isPresent();
    }
}
