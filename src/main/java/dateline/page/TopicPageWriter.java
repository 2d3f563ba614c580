package dateline.page;

import dateline.article.filing.Archive;
import dateline.article.filing.FeedKey;
import dateline.article.filing.FeedRanges;
import dateline.delivery.PageWriter;
import dateline.delivery.Topics;
import dateline.feed.ArchiveLinks;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import dateline.feed.FeedVariant;
import dateline.feed.Folder;
import dateline.feed.PublicAddress;
import dateline.feed.Topic;
import dateline.section.Section;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a feed shows as the page of its topic, and as a guide to the feed. */
@Singleton
final class TopicPageWriter implements PageWriter {
    /** Headlines under a guide: enough to see what one would follow. */
    private static final int SAMPLE = 10;

    private static final int MOST_LANGUAGES = 200;

    private final Templates templates;
    private final Frames frames;
    private final MissingPages missing;
    private final SearchPageWriter searches;
    private final FeedSettings settings;
    private final Topics topics;
    private final FeedRanges ranges;
    private final PublicAddress address;

    TopicPageWriter(
            Templates templates,
            Frames frames,
            MissingPages missing,
            SearchPageWriter searches,
            FeedSettings settings,
            Topics topics,
            FeedRanges ranges,
            PublicAddress address) {
        this.ranges = ranges;
        this.missing = missing;
        this.searches = searches;
        this.settings = settings;
        this.templates = templates;
        this.frames = frames;
        this.topics = topics;
        this.address = address;
    }

    @Override
    public byte[] page(Feed feed, List<Section> sections) {
        Topic topic = feed.topic();
        boolean home = topic instanceof Topic.Everything && feed.variant().archive() == null;
        Frame frame = frame(feed, sections);
        Calendar calendar = calendar(feed);
        TopicPage page = new TopicPage(
                frame,
                kind(topic),
                frames.guide(feed.folder(), frame.wording()),
                calendar,
                Headline.of(feed.entries(), address, calendar),
                isFront(feed),
                earlier(feed, frame.wording()),
                later(feed, frame.wording()),
                home ? groups(sections) : below(topic, sections));
        return templates.bytes("topic.jte", page);
    }

    @Override
    public byte[] guide(Feed feed, List<Section> sections) {
        GuidePage page = new GuidePage(
                frame(feed, sections),
                new Way(title(feed), feed.language(), address.page(feed.folder())),
                calendar(feed),
                Headline.of(feed.entries().stream().limit(SAMPLE).toList(), address, calendar(feed)));
        return templates.bytes("guide.jte", page);
    }

    @Override
    public byte[] missing(Folder folder) {
        return missing.page(folder).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] found(Feed feed, int total, int most, List<Section> sections) {
        return searches.found(frame(feed, sections), feed, total, most);
    }

    private Frame frame(Feed feed, List<Section> sections) {
        return frames.topic(
                title(feed),
                feed.language(),
                feed.description(),
                address.at(PublicAddress.pagePath(feed.folder(), feed.variant())),
                feed.folder(),
                sections);
    }

    private Calendar calendar(Feed feed) {
        return Calendar.of(feed.language(), settings.language());
    }

    /** The newest articles of the whole, or of a section. */
    private static boolean isFront(Feed feed) {
        boolean whole = feed.topic() instanceof Topic.Everything || feed.topic() instanceof Topic.InSection;
        return whole && feed.variant().archive() == null;
    }

    /** The topic's own name; the publication's for everything. */
    private static String title(Feed feed) {
        String name = feed.topic().name();
        return name == null ? feed.title() : name;
    }

    private static @Nullable Phrase kind(Topic topic) {
        return switch (topic) {
            case Topic.Everything everything -> null;
            case Topic.InSection section -> Phrase.SECTION;
            case Topic.FromAgency agency -> Phrase.AGENCY;
            case Topic.ByAuthor author -> Phrase.AUTHOR;
            case Topic.Tagged tag -> Phrase.TAG;
            case Topic.InLanguage language -> Phrase.LANGUAGE;
            case Topic.Combined combined -> Phrase.FEED;
            case Topic.Found found -> Phrase.SEARCH;
        };
    }

    private @Nullable Way earlier(Feed feed, Wording wording) {
        FeedVariant before = ArchiveLinks.of(feed).get("prev-archive");
        return before == null ? null : way(feed, before, wording, Phrase.EARLIER);
    }

    private @Nullable Way later(Feed feed, Wording wording) {
        Long place = feed.variant().archive();
        if (place == null) {
            return null;
        }
        boolean followed = ArchiveLinks.isFollowed(place, feed.archived());
        return way(feed, feed.variant().at(followed ? place + Archive.PAGE : null), wording, Phrase.LATER);
    }

    private Way way(Feed feed, FeedVariant variant, Wording wording, Phrase phrase) {
        URI to = address.at(PublicAddress.pagePath(feed.folder(), variant));
        return new Way(wording.of(phrase), wording.language(), to);
    }

    private List<TopicPage.Group> groups(List<Section> sections) {
        List<TopicPage.Group> groups = new ArrayList<>();
        List<Way> open =
                sections.stream().filter(Section::isOpen).map(frames::way).toList();
        groups.add(new TopicPage.Group(Phrase.SECTIONS, open));
        List<Way> houses = topics.agencies().stream()
                .map(topic -> new Way(topic.name(), frames.language(null), address.page(topic.folder())))
                .toList();
        groups.add(new TopicPage.Group(Phrase.AGENCIES, houses));
        groups.add(new TopicPage.Group(Phrase.LANGUAGES, languages()));
        return groups;
    }

    /** Languages in their own names; dialects lie under them. */
    private List<Way> languages() {
        String prefix = FeedKey.language("").value();
        return ranges.named(prefix, MOST_LANGUAGES).stream()
                .filter(note -> note.name().startsWith(prefix) && !note.name().contains("-"))
                .map(note -> new Topic.InLanguage(note.name().substring(prefix.length())))
                .map(topic -> new Way(topic.name(), topic.language(), address.page(topic.folder())))
                .toList();
    }

    /** The sections under a section. */
    private List<TopicPage.Group> below(Topic topic, List<Section> sections) {
        if (!(topic instanceof Topic.InSection in)) {
            return List.of();
        }
        Section section = in.section();
        List<Way> under = sections.stream()
                .filter(other -> other.isOpen() && section.id().equals(other.parent()))
                .map(frames::way)
                .toList();
        return under.isEmpty() ? List.of() : List.of(new TopicPage.Group(Phrase.SECTIONS, under));
    }
}
