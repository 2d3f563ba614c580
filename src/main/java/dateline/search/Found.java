package dateline.search;

import java.util.List;
import java.util.UUID;

/**
 * What has the words that were looked for.
 *
 * @param articles ids, the newest first; some may have been withdrawn a moment ago
 * @param upTo the highest number of the change log that the index had seen; it lags behind bulk work
 */
public record Found(List<UUID> articles, long upTo) {
    public Found {
        articles = List.copyOf(articles);
    }
}
