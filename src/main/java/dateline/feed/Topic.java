package dateline.feed;

import dateline.article.combined.CombinedFeed;
import dateline.article.entitlement.Edition;
import dateline.article.feed.FeedKey;
import dateline.article.feed.TopicKind;
import dateline.attribution.Agency;
import dateline.section.Section;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a feed is about.
 *
 * @param path the path of its page and documents
 * @param key the feed that its articles are filed under
 * @param name for people; empty for everything
 * @param description one or two sentences; null when there is none
 * @param language BCP 47 tag of its feeds; null for that of the publication
 * @param changed when its description was last changed; null for a topic that has no description
 * @param shape the size and content of its documents; null for the settings
 * @param edition who reads it
 */
public record Topic(
        TopicPath path,
        FeedKey key,
        String name,
        @Nullable String description,
        @Nullable String language,
        @Nullable Instant changed,
        @Nullable Shape shape,
        Edition edition) {
    /** A topic for the public. */
    public Topic(
            TopicPath path,
            FeedKey key,
            String name,
            @Nullable String description,
            @Nullable String language,
            @Nullable Instant changed,
            @Nullable Shape shape) {
        this(path, key, name, description, language, changed, shape, Edition.PUBLIC);
    }

    /** All that is published. */
    public static final Topic EVERYTHING = new Topic(TopicPath.TOP, FeedKey.ALL, "", null, null, null, null);

    /**
     * The size and content of the documents of a feed.
     *
     * @param entries the number of entries, unless a reader asks for another number
     * @param summary whether entries always have summaries in place of contents
     * @param visibleCredit whether entries end with a credit that people can see
     */
    public record Shape(int entries, boolean summary, boolean visibleCredit) {}

    /** A section and those below it. */
    public static Topic of(Section section) {
        return new Topic(
                TopicPath.section(section.slug()),
                FeedKey.section(section.id()),
                section.title(),
                section.description(),
                section.language(),
                section.changed(),
                null);
    }

    /** The articles of an agency. */
    public static Topic of(Agency agency) {
        return new Topic(
                new TopicPath(TopicKind.AGENCY, agency.slug()),
                FeedKey.agency(agency.id()),
                agency.name(),
                null,
                null,
                agency.changed(),
                null);
    }

    /** A feed that an editor has combined from others. */
    public static Topic of(CombinedFeed feed) {
        return new Topic(
                new TopicPath(TopicKind.COMBINED, feed.name()),
                feed.key(),
                feed.title(),
                feed.description(),
                feed.language(),
                feed.changed(),
                new Shape(feed.entries(), feed.summary(), feed.visibleCredit()));
    }

    /**
     * An author, a subject or anything else that articles name.
     *
     * @param slug its name in addresses
     * @param name as the first article wrote it
     */
    public static Topic named(TopicKind kind, String slug, String name) {
        return new Topic(new TopicPath(kind, slug), FeedKey.of(kind, slug), name, null, null, null, null);
    }

    /** The articles in a language; the name of the language is in the language itself. */
    public static Topic language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayName(locale);
        return new Topic(
                new TopicPath(TopicKind.LANGUAGE, tag),
                FeedKey.language(tag),
                name.isBlank() ? tag : name,
                null,
                locale.toLanguageTag(),
                null,
                null);
    }

    /** The articles that a search finds. */
    public static Topic search(String words) {
        return named(TopicKind.SEARCH, words, "“" + words + "”");
    }

    public TopicKind kind() {
        return path.kind();
    }

    /** The same topic for other readers. */
    public Topic in(Edition other) {
        return new Topic(path, other.key(key), name, description, language, changed, shape, other);
    }

    /** The size and content of its documents, by default from the settings. */
    Shape shape(FeedSettings settings) {
        return shape == null ? new Shape(settings.entries(), false, settings.visibleCredit()) : shape;
    }
}
