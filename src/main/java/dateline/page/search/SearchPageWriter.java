package dateline.page.search;

import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import dateline.feed.FeedVariant;
import dateline.feed.PublicAddress;
import dateline.page.layout.Calendar;
import dateline.page.layout.Message;
import dateline.page.layout.Messages;
import dateline.page.layout.PageLayout;
import dateline.page.layout.PageLayouts;
import dateline.page.layout.PageLink;
import dateline.page.layout.Templates;
import dateline.page.search.SearchPage.Results;
import dateline.page.topic.Headline;
import dateline.section.Section;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes pages of what a search has found, and the page that asks what to look for. */
@Singleton
public final class SearchPageWriter {
    private final Templates templates;
    private final PageLayouts layouts;
    private final FeedSettings settings;
    private final PublicAddress address;

    SearchPageWriter(Templates templates, PageLayouts layouts, FeedSettings settings, PublicAddress address) {
        this.templates = templates;
        this.layouts = layouts;
        this.settings = settings;
        this.address = address;
    }

    /**
     * A page of what was found.
     *
     * @param total how many articles were found
     * @param most how many can be paged through; a greater total stands for any above it
     */
    public byte[] found(PageLayout layout, Feed feed, int total, int most) {
        Messages messages = layout.wording();
        Calendar calendar = Calendar.of(feed.language(), settings.language());
        int page = feed.variant().page();
        int pages = Math.ceilDiv(Math.min(total, most), settings.entries());
        String count =
                total > most ? messages.of(Message.MORE_THAN) + " " + messages.number(most) : messages.number(total);
        Results results = new Results(
                count,
                pages > 1
                        ? messages.of(Message.PAGE) + " " + messages.number(page) + " / " + messages.number(pages)
                        : null,
                layouts.guide(feed.path(), messages),
                calendar,
                Headline.of(feed.entries(), address, calendar),
                page > 1 ? way(feed, page - 1, messages, Message.PREVIOUS_PAGE) : null,
                page < pages ? way(feed, page + 1, messages, Message.NEXT_PAGE) : null);
        PageLayout kept = layout.unlisted().lookingFor(feed.path().slug());
        return templates.bytes("search.jte", new SearchPage(kept, null, results));
    }

    /**
     * The page that asks what to look for.
     *
     * @param words what was sent; kept in the box
     * @param problem why it can't be looked for; null when nothing was sent
     */
    String question(String words, @Nullable String problem, List<Section> sections) {
        String language = settings.language();
        PageLayout layout =
                layouts.unlisted(Messages.in(language), Messages.in(language).of(Message.SEARCH), sections);
        return templates.html("search.jte", new SearchPage(layout.lookingFor(words), problem, null));
    }

    private PageLink way(Feed feed, int page, Messages messages, Message message) {
        String path = feed.path().page(FeedVariant.page(page));
        return new PageLink(messages.of(message), messages.language(), address.at(path));
    }
}
