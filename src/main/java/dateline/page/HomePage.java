package dateline.page;

import dateline.feed.Entry;
import dateline.feed.PublicAddress;
import java.net.URI;
import java.util.List;

/**
 * What the home page shows.
 *
 * @param title of the publication
 * @param description of the publication
 * @param language of both
 * @param feeds every feed
 * @param newest the newest articles
 * @param address where pages are
 */
public record HomePage(
        String title,
        String description,
        String language,
        List<FeedLink> feeds,
        List<Entry> newest,
        PublicAddress address) {
    /** Our own page of an entry. */
    public URI here(Entry entry) {
        return address.page(entry.article());
    }
}
