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

/** Writes the pages of search results and the empty search page. */
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
     * A page of search results.
     *
     * @param total the number of articles found
     * @param most the number of articles that pages reach; a greater total is shown as "more than"
     */
    public byte[] found(PageLayout layout, Feed feed, int total, int most) {
        Messages messages = layout.messages();
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
                page > 1 ? link(feed, page - 1, messages, Message.PREVIOUS_PAGE) : null,
                page < pages ? link(feed, page + 1, messages, Message.NEXT_PAGE) : null);
        return templates.bytes(
                "search.jte", new SearchPage(layout.search(feed.path().slug()), null, results));
    }

    /**
     * The empty search page.
     *
     * @param query the query that was sent; shown in the search box
     * @param problem what is wrong with the query; null when none was sent
     */
    String empty(String query, @Nullable String problem, List<Section> sections) {
        Messages messages = Messages.forLanguage(settings.language());
        PageLayout layout = layouts.unlisted(messages, messages.of(Message.SEARCH), sections);
        return templates.html("search.jte", new SearchPage(layout.search(query), problem, null));
    }

    private PageLink link(Feed feed, int page, Messages messages, Message message) {
        String path = feed.path().page(FeedVariant.page(page));
        return new PageLink(messages.of(message), messages.language(), address.at(path));
    }
}
