package dateline.page.topic;

import dateline.article.feed.FeedKey;
import dateline.article.filing.ArchiveFiling;
import dateline.article.range.FeedRanges;
import dateline.delivery.PageWriter;
import dateline.delivery.topic.Topics;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import dateline.feed.FeedVariant;
import dateline.feed.PublicAddress;
import dateline.feed.Topic;
import dateline.feed.TopicPath;
import dateline.feed.xml.ArchiveLinks;
import dateline.page.layout.Calendar;
import dateline.page.layout.Message;
import dateline.page.layout.Messages;
import dateline.page.layout.PageLayout;
import dateline.page.layout.PageLayouts;
import dateline.page.layout.PageLink;
import dateline.page.layout.Templates;
import dateline.page.problem.MissingPages;
import dateline.page.search.SearchPageWriter;
import dateline.section.Section;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the page of a topic from its feed, and the guide to the feed. */
@Singleton
final class TopicPageWriter implements PageWriter {
    /** The number of headlines that a guide shows as a sample. */
    private static final int SAMPLE = 10;

    private static final int MOST_LANGUAGES = 200;

    private final Templates templates;
    private final PageLayouts layouts;
    private final MissingPages missing;
    private final SearchPageWriter searches;
    private final FeedSettings settings;
    private final Topics topics;
    private final FeedRanges ranges;
    private final PublicAddress address;

    TopicPageWriter(
            Templates templates,
            PageLayouts layouts,
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
        this.layouts = layouts;
        this.topics = topics;
        this.address = address;
    }

    @Override
    public byte[] page(Feed feed, List<Section> sections) {
        Topic topic = feed.topic();
        boolean home = topic instanceof Topic.Everything && feed.variant().archive() == null;
        PageLayout layout = layout(feed, sections);
        Calendar calendar = calendar(feed);
        TopicPage page = new TopicPage(
                layout,
                kind(topic),
                layouts.guide(feed.folder(), layout.messages()),
                calendar,
                Headline.of(feed.entries(), address, calendar),
                isFront(feed),
                earlier(feed, layout.messages()),
                later(feed, layout.messages()),
                home ? groups(sections) : below(topic, sections));
        return templates.bytes("topic.jte", page);
    }

    @Override
    public byte[] guide(Feed feed, List<Section> sections) {
        GuidePage page = new GuidePage(
                layout(feed, sections),
                new PageLink(title(feed), feed.language(), address.page(feed.folder())),
                calendar(feed),
                Headline.of(feed.entries().stream().limit(SAMPLE).toList(), address, calendar(feed)));
        return templates.bytes("guide.jte", page);
    }

    @Override
    public byte[] missing(TopicPath path) {
        return missing.page(path).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] found(Feed feed, int total, int most, List<Section> sections) {
        return searches.found(layout(feed, sections), feed, total, most);
    }

    private PageLayout layout(Feed feed, List<Section> sections) {
        return layouts.topic(
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

    /** Whether the page leads with the newest story: the home page and those of sections. */
    private static boolean isFront(Feed feed) {
        boolean whole = feed.topic() instanceof Topic.Everything || feed.topic() instanceof Topic.InSection;
        return whole && feed.variant().archive() == null;
    }

    /** The topic's own name; the publication's for everything. */
    private static String title(Feed feed) {
        String name = feed.topic().name();
        return name == null ? feed.title() : name;
    }

    private static @Nullable Message kind(Topic topic) {
        return switch (topic) {
            case Topic.Everything everything -> null;
            case Topic.InSection section -> Message.SECTION;
            case Topic.FromAgency agency -> Message.AGENCY;
            case Topic.ByAuthor author -> Message.AUTHOR;
            case Topic.Tagged tag -> Message.TAG;
            case Topic.InLanguage language -> Message.LANGUAGE;
            case Topic.Combined combined -> Message.FEED;
            case Topic.Search found -> Message.SEARCH;
        };
    }

    private @Nullable PageLink earlier(Feed feed, Messages messages) {
        FeedVariant before = ArchiveLinks.of(feed).get("prev-archive");
        return before == null ? null : link(feed, before, messages, Message.EARLIER);
    }

    private @Nullable PageLink later(Feed feed, Messages messages) {
        Long place = feed.variant().archive();
        if (place == null) {
            return null;
        }
        boolean followed = ArchiveLinks.isFollowed(place, feed.archived());
        return link(feed, feed.variant().at(followed ? place + ArchiveFiling.PAGE : null), messages, Message.LATER);
    }

    private PageLink link(Feed feed, FeedVariant variant, Messages messages, Message message) {
        URI to = address.at(PublicAddress.pagePath(feed.folder(), variant));
        return new PageLink(messages.of(message), messages.language(), to);
    }

    private List<TopicPage.Group> groups(List<Section> sections) {
        List<TopicPage.Group> groups = new ArrayList<>();
        List<PageLink> open =
                sections.stream().filter(Section::isOpen).map(layouts::link).toList();
        groups.add(new TopicPage.Group(Message.SECTIONS, open));
        List<PageLink> agencies = topics.agencies().stream()
                .map(topic -> new PageLink(topic.name(), layouts.language(null), address.page(topic.folder())))
                .toList();
        groups.add(new TopicPage.Group(Message.AGENCIES, agencies));
        groups.add(new TopicPage.Group(Message.LANGUAGES, languages()));
        return groups;
    }

    /** The languages, each by its own name; a dialect belongs to the feed of its language. */
    private List<PageLink> languages() {
        String prefix = FeedKey.language("").value();
        return ranges.named(prefix, MOST_LANGUAGES).stream()
                .filter(row -> row.name().startsWith(prefix) && !row.name().contains("-"))
                .map(row -> new Topic.InLanguage(row.name().substring(prefix.length())))
                .map(topic -> new PageLink(topic.name(), topic.language(), address.page(topic.folder())))
                .toList();
    }

    /** The sections under a section. */
    private List<TopicPage.Group> below(Topic topic, List<Section> sections) {
        if (!(topic instanceof Topic.InSection in)) {
            return List.of();
        }
        Section section = in.section();
        List<PageLink> under = sections.stream()
                .filter(other -> other.isOpen() && section.id().equals(other.parent()))
                .map(layouts::link)
                .toList();
        return under.isEmpty() ? List.of() : List.of(new TopicPage.Group(Message.SECTIONS, under));
    }
}
