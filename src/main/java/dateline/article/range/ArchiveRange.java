package dateline.article.range;

import dateline.article.feed.FeedVersion;
import java.util.List;
import java.util.UUID;

/**
 * A stretch of a feed's archive.
 *
 * @param version the last act upon it
 * @param articles ids, the last place first
 */
public record ArchiveRange(FeedVersion version, List<UUID> articles) {
    public ArchiveRange {
        articles = List.copyOf(articles);
    }
}
