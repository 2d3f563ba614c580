package dateline.article.feed;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.attribution.address.Slugs;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The name under which articles are filed for a feed, at most 255 characters.
 *
 * @param value "all", or the singular of the kind, a slash and the slug: "section/world", "author/ana-lopez"; for the
 *     partners with an entitlement its number comes first: "e7" for all that they get, "e7/section/world" for a topic
 */
public record FeedKey(String value) {
    /** The key of the feed of all articles. */
    public static final FeedKey ALL = new FeedKey(TopicKind.EVERYTHING.singular());

    /**
     * The key of all articles that the public may not get, or not yet because of an embargo. It has no topic and no address;
     * such an article has no other key, except those of entitlements.
     */
    public static final FeedKey RESTRICTED = new FeedKey("restricted");

    /** The key of the list of partners, which has no articles: its version is that of the last change of a partner. */
    public static final FeedKey PARTNERS = new FeedKey("partners");

    /** Before the number of an entitlement. It is short, since the longest names of authors leave little room. */
    private static final String ENTITLED = "e";

    private static final Pattern OF_ENTITLEMENT = Pattern.compile(ENTITLED + "(\\d{1,9})(?:/(.+))?");

    /** The key of a topic of a kind. */
    public static FeedKey of(TopicKind kind, String slug) {
        return new FeedKey(kind.singular() + "/" + slug);
    }

    /** The key of what the partners with an entitlement get of a topic. */
    public static FeedKey entitled(int entitlement, FeedKey topic) {
        return new FeedKey(ENTITLED + entitlement + (topic.equals(ALL) ? "" : "/" + topic.value()));
    }

    /** The entitlement that it is for; empty for a key of the public. */
    public OptionalInt entitlement() {
        Matcher parts = OF_ENTITLEMENT.matcher(value);
        return parts.matches() ? OptionalInt.of(Integer.parseInt(parts.group(1))) : OptionalInt.empty();
    }

    /** The key of the same topic for the public. */
    public FeedKey topic() {
        Matcher parts = OF_ENTITLEMENT.matcher(value);
        return !parts.matches() ? this : parts.group(2) == null ? ALL : new FeedKey(parts.group(2));
    }

    /** The key under which a name of restricted articles has its label. It has no articles. */
    public FeedKey restricted() {
        return new FeedKey(RESTRICTED.value() + "/" + value);
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
