package dateline.feed;

import dateline.article.combined.CombinedFeed;
import dateline.article.feed.FeedKey;
import dateline.article.feed.TopicKind;
import dateline.attribution.Agency;
import dateline.section.Section;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a feed is a feed of.
 *
 * @param path where its page and documents lie
 * @param key the feed that its articles are filed under
 * @param name for people; empty for everything
 * @param description one or two sentences; null when nobody wrote any
 * @param language BCP 47 tag of its feeds; null for the publication's own
 * @param changed when its description was last changed; null for a topic that the publication does not describe
 * @param shape what its documents are like; null for what the settings say
 */
public record Topic(
        TopicPath path,
        FeedKey key,
        String name,
        @Nullable String description,
        @Nullable String language,
        @Nullable Instant changed,
        @Nullable Shape shape) {
    /** All that is published. */
    public static final Topic EVERYTHING = new Topic(TopicPath.TOP, FeedKey.ALL, "", null, null, null, null);

    /**
     * What documents of a feed are like when a reader asks for nothing else.
     *
     * @param entries how many, unless a reader asks for another number
     * @param summary whether they have summaries in place of contents, whatever a reader asks for
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

    /** The copy of an agency. */
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
     * An author, a subject or whatever else articles name.
     *
     * @param slug its name in addresses
     * @param name as the first article wrote it
     */
    public static Topic named(TopicKind kind, String slug, String name) {
        return new Topic(new TopicPath(kind, slug), FeedKey.of(kind, slug), name, null, null, null, null);
    }

    /** The articles in a language, which is named in itself. */
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

    /** What its documents are like, with the settings where it does not say. */
    Shape shape(FeedSettings settings) {
        return shape == null ? new Shape(settings.entries(), false, settings.visibleCredit()) : shape;
    }
}
