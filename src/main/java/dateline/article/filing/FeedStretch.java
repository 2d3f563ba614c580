package dateline.article.filing;

import java.util.List;
import java.util.UUID;

/**
 * A stretch of a feed's archive.
 *
 * @param version the last act upon it
 * @param articles ids, the last place first
 */
public record FeedStretch(FeedVersion version, List<UUID> articles) {
    public FeedStretch {
        articles = List.copyOf(articles);
    }
}
