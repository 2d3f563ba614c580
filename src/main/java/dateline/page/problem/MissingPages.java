package dateline.page.problem;

import dateline.article.feed.FeedKey;
import dateline.article.range.FeedRanges;
import dateline.feed.FeedSettings;
import dateline.feed.PublicAddress;
import dateline.feed.TopicPath;
import dateline.page.layout.Message;
import dateline.page.layout.Messages;
import dateline.page.layout.PageLayout;
import dateline.page.layout.PageLayouts;
import dateline.page.layout.PageLink;
import dateline.page.layout.Templates;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the pages of missing and removed resources, with links to similar names, the sections and the feeds. */
@Singleton
public final class MissingPages {
    private static final int NEAREST = 8;

    private final Templates templates;
    private final PageLayouts layouts;
    private final Sections sections;
    private final FeedRanges ranges;
    private final FeedSettings settings;
    private final PublicAddress address;

    MissingPages(
            Templates templates,
            PageLayouts layouts,
            Sections sections,
            FeedRanges ranges,
            FeedSettings settings,
            PublicAddress address) {
        this.templates = templates;
        this.layouts = layouts;
        this.sections = sections;
        this.ranges = ranges;
        this.settings = settings;
        this.address = address;
    }

    /** The page of an address that does not exist. */
    public String page() {
        return missing(messages().of(Message.MISSING), List.of());
    }

    /** The page of a topic that does not exist. */
    public String page(TopicPath path) {
        return missing(messages().of(Message.MISSING), path.kind().isNamedByArticles() ? nearest(path) : List.of());
    }

    /** The page of a retired resource. */
    public String gone(String detail) {
        return missing(detail, List.of());
    }

    /**
     * The page of an article that is not published any more.
     *
     * @param notice the notice of its withdrawal; null for none
     */
    public String article(String language, Message title, @Nullable String notice) {
        Messages messages = Messages.forLanguage(language);
        PageLayout layout = layouts.unlisted(messages, messages.of(title), sections.listOrderByPosition());
        return templates.html("gone.jte", new GonePage(layout, language, notice));
    }

    private String missing(String title, List<PageLink> nearest) {
        PageLayout layout = layouts.unlisted(messages(), title, sections.listOrderByPosition());
        return templates.html("missing.jte", new MissingPage(layout, nearest));
    }

    private Messages messages() {
        return Messages.forLanguage(settings.language());
    }

    private List<PageLink> nearest(TopicPath path) {
        return ranges.similarNames(FeedKey.of(path.kind(), "").value(), path.slug(), NEAREST).entrySet().stream()
                .map(topic ->
                        new PageLink(topic.getValue(), settings.language(), address.page(path.named(topic.getKey()))))
                .toList();
    }
}
