package dateline.page.search;

import dateline.article.Article;
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
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Writes the pages of search results and the empty search page. */
@Singleton
public final class SearchPageWriter {
    /** Relative to the address of the search page of a partner. */
    private static final String PARTNERS_SEARCH = "search";

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
        Ways ways = new Ways(
                layouts.guide(feed.path(), layout.messages()).address(),
                address::page,
                page -> address.at(feed.path().page(FeedVariant.page(page))));
        return found(layout, feed, total, most, ways);
    }

    /**
     * The same for partners. All partners of one edition get it, so its links are relative to the address at which each of
     * them searches (RFC 3986 §5.1.3).
     */
    public byte[] foundByPartner(String title, Feed feed, int total, int most, List<Section> sections) {
        PageLayout layout = layouts.partner(title, feed.language(), List.of(), sections, PARTNERS_SEARCH);
        Ways ways = new Ways(
                relative(feed.path().guide()),
                article -> URI.create("articles/" + article.id()),
                page -> relative(feed.path().page(FeedVariant.page(page))));
        return found(layout, feed, total, most, ways);
    }

    private static URI relative(String path) {
        return URI.create(path.substring(1));
    }

    /**
     * Where a page of search results links to.
     *
     * @param feed the feed of the search, or the guide to it
     */
    private record Ways(URI feed, Function<Article, URI> articles, IntFunction<URI> pages) {}

    private byte[] found(PageLayout layout, Feed feed, int total, int most, Ways ways) {
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
                link(messages, Message.SUBSCRIBE, ways.feed()),
                calendar,
                Headline.of(feed.entries(), ways.articles(), calendar),
                page > 1 ? link(messages, Message.PREVIOUS_PAGE, ways.pages().apply(page - 1)) : null,
                page < pages ? link(messages, Message.NEXT_PAGE, ways.pages().apply(page + 1)) : null);
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

    /** The same for partners. */
    String emptyForPartner(String query, @Nullable String problem, List<Section> sections) {
        Messages messages = Messages.forLanguage(settings.language());
        PageLayout layout =
                layouts.partner(messages.of(Message.SEARCH), messages.language(), List.of(), sections, PARTNERS_SEARCH);
        return templates.html("search.jte", new SearchPage(layout.search(query), problem, null));
    }

    private static PageLink link(Messages messages, Message message, URI to) {
        return new PageLink(messages.of(message), messages.language(), to);
    }
}
