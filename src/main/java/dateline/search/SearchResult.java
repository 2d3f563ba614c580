package dateline.search;

import java.util.List;
import java.util.UUID;

/**
 * What has the words that were looked for.
 *
 * @param articles ids, the newest first; some may have been withdrawn a moment ago
 * @param upTo the highest number of the change log that the index had seen; it lags behind bulk work
 * @param total how many articles have the words; one more than {@link #MOST} stands for any number above that
 */
public record SearchResult(List<UUID> articles, long upTo, int total) {
    /** The articles that are counted, and that pages of a search lead to: beyond them nobody looks one by one. */
    public static final int MOST = 10_000;

    public SearchResult {
        articles = List.copyOf(articles);
    }
}
