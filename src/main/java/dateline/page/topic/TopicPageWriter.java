package dateline.page.topic;

import dateline.article.feed.FeedKey;
import dateline.article.feed.TopicKind;
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
import java.nio.charset.StandardCharsets;
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
        boolean home = topic.kind() == TopicKind.EVERYTHING && feed.variant().archive() == null;
        PageLayout layout = layout(feed, sections);
        Calendar calendar = calendar(feed);
        TopicPage page = new TopicPage(
                layout,
                Message.of(topic.kind()),
                layouts.guide(feed.path(), layout.messages()),
                calendar,
                Headline.of(feed.entries(), address::page, calendar),
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
                new PageLink(title(feed), feed.language(), address.page(feed.path())),
                !address.hubs(settings).isEmpty(),
                calendar(feed),
                Headline.of(feed.entries().stream().limit(SAMPLE).toList(), address::page, calendar(feed)));
        return templates.bytes("guide.jte", page);
    }

    @Override
    public byte[] missing(TopicPath path) {
        return missing.page(path).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] searchResult(Feed feed, int total, int most, List<Section> sections) {
        return feed.topic().edition().isPublic()
                ? searches.found(layout(feed, sections), feed, total, most)
                : searches.foundByPartner(title(feed), feed, total, most, sections);
    }

    private PageLayout layout(Feed feed, List<Section> sections) {
        return layouts.topic(
                title(feed),
                feed.language(),
                feed.description(),
                address.at(feed.path().page(feed.variant())),
                feed.path(),
                sections);
    }

    private Calendar calendar(Feed feed) {
        return Calendar.of(feed.language(), settings.language());
    }

    /** Whether the page leads with the newest story: the home page and those of sections. */
    private static boolean isFront(Feed feed) {
        TopicKind kind = feed.topic().kind();
        return (kind == TopicKind.EVERYTHING || kind == TopicKind.SECTION)
                && feed.variant().archive() == null;
    }

    /** The topic's own name; the publication's for everything. */
    private static String title(Feed feed) {
        String name = feed.topic().name();
        return name.isEmpty() ? feed.title() : name;
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
        return new PageLink(
                messages.of(message),
                messages.language(),
                address.at(feed.path().page(variant)));
    }

    private List<TopicPage.Group> groups(List<Section> sections) {
        List<PageLink> open =
                sections.stream().filter(Section::isOpen).map(layouts::link).toList();
        List<PageLink> agencies = topics.agencies().stream().map(layouts::link).toList();
        return List.of(
                new TopicPage.Group(Message.SECTIONS, open),
                new TopicPage.Group(Message.AGENCIES, agencies),
                new TopicPage.Group(Message.LANGUAGES, languages()));
    }

    /** The languages, each by its own name; a dialect belongs to the feed of its language. */
    private List<PageLink> languages() {
        return ranges.named(FeedKey.language("").value(), MOST_LANGUAGES).stream()
                .map(row -> new FeedKey(row.name()))
                .filter(key -> key.is(TopicKind.LANGUAGE) && !key.slug().contains("-"))
                .map(key -> Topic.language(key.slug()))
                .map(layouts::link)
                .toList();
    }

    /** The sections below a section. */
    private List<TopicPage.Group> below(Topic topic, List<Section> sections) {
        if (topic.kind() != TopicKind.SECTION) {
            return List.of();
        }
        String id = topic.key().slug();
        List<PageLink> links = sections.stream()
                .filter(section -> section.isOpen() && id.equals(section.parent()))
                .map(layouts::link)
                .toList();
        return List.of(new TopicPage.Group(Message.SECTIONS, links));
    }
}
