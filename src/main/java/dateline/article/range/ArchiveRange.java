package dateline.article.range;

import dateline.article.feed.FeedVersion;
import java.util.List;
import java.util.UUID;

/**
 * A part of the archive of a feed.
 *
 * @param version the last act upon this part
 * @param articles ids of the articles, the last place first
 */
public record ArchiveRange(FeedVersion version, List<UUID> articles) {
    public ArchiveRange {
        articles = List.copyOf(articles);
    }
}
