package dateline.page.search;

import dateline.page.layout.Calendar;
import dateline.page.layout.PageLayout;
import dateline.page.layout.PageLink;
import dateline.page.topic.Headline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, or what stands there while nothing is looked for.
 *
 * @param problem what to send instead, in English; null for none
 * @param results null when nothing was looked for
 */
public record SearchPage(
        PageLayout frame,
        @Nullable String problem,
        @Nullable Results results) {
    /**
     * What was found.
     *
     * @param count how many articles, in the page's digits
     * @param place which page of how many; null when there is one alone
     * @param guide to the feeds of the search
     * @param calendar in whose language the moments of the headlines are written
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
