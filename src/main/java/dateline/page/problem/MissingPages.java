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

/** Says that there is nothing under an address, and what else there is: names like it, the sections, the feeds. */
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

    /** Where there is nothing at all. */
    public String page() {
        return missing(wording().of(Message.MISSING), List.of());
    }

    /** Where there is no such topic. */
    public String page(TopicPath path) {
        return missing(wording().of(Message.MISSING), path.kind().isNamedByArticles() ? nearest(path) : List.of());
    }

    /** What was given up. */
    public String gone(String detail) {
        return missing(detail, List.of());
    }

    /**
     * An article that was taken back, or whose time is over.
     *
     * @param notice what readers are told; null for nothing
     */
    public String article(String language, Message title, @Nullable String notice) {
        Messages messages = Messages.in(language);
        PageLayout layout = layouts.unlisted(messages, messages.of(title), sections.listOrderByPosition());
        return templates.html("gone.jte", new GonePage(layout, language, notice));
    }

    private String missing(String title, List<PageLink> nearest) {
        PageLayout layout = layouts.unlisted(wording(), title, sections.listOrderByPosition());
        return templates.html("missing.jte", new MissingPage(layout, nearest));
    }

    private Messages wording() {
        return Messages.in(settings.language());
    }

    private List<PageLink> nearest(TopicPath path) {
        return ranges.nearest(FeedKey.of(path.kind(), "").value(), path.slug(), NEAREST).entrySet().stream()
                .map(near ->
                        new PageLink(near.getValue(), settings.language(), address.page(path.named(near.getKey()))))
                .toList();
    }
}
