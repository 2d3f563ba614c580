package dateline.page.search;

import dateline.page.layout.Calendar;
import dateline.page.layout.PageLayout;
import dateline.page.layout.PageLink;
import dateline.page.topic.Headline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of search results, or the empty search page.
 *
 * @param problem the detail of a problem with the query, in English; null for none
 * @param results null when there was no query
 */
public record SearchPage(
        PageLayout layout,
        @Nullable String problem,
        @Nullable Results results) {
    /**
     * The articles that match the query.
     *
     * @param count how many articles, in the page's digits
     * @param place the number of this page and of all pages; null when there is only one
     * @param guide link to the guide to the feeds of the search
     * @param calendar writes the dates of the headlines
     * @param headlines the newest first
     * @param previous the page before; null on the first
     * @param next the page after; null on the last
     */
    public record Results(
            String count,
            @Nullable String place,
            PageLink guide,
            Calendar calendar,
            List<Headline> headlines,
            @Nullable PageLink previous,
            @Nullable PageLink next) {}
}
