package dateline.search;

import java.util.List;
import java.util.UUID;

/**
 * The articles that match a search query.
 *
 * @param articles ids, the newest first; some may have been withdrawn since
 * @param upTo the highest change number in the index; it may be behind during bulk work
 * @param total the number of matching articles; {@link #MOST} plus 1 means any larger number
 */
public record SearchResult(List<UUID> articles, long upTo, int total) {
    /** The maximum number of articles that are counted, and that pages of a search show. */
    public static final int MOST = 10_000;

    public SearchResult {
        articles = List.copyOf(articles);
    }
}
