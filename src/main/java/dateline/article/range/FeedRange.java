package dateline.article.range;

import dateline.article.Article;
import dateline.article.feed.FeedVersion;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A part of a feed, read in one transaction.
 *
 * @param version the last act upon the entries of this part
 * @param feedNumber the highest change number of the feed at that time
 * @param articles the newest first; in an archive document, the last place first
 * @param amendedOnly ids of articles that are included only because of an amendment, not by their date
 * @param tombstones the last first
 * @param archived the last place in the feed's archive; 0 without an archive
 */
public record FeedRange(
        FeedVersion version,
        long feedNumber,
        List<Article> articles,
        Set<UUID> amendedOnly,
        List<Tombstone> tombstones,
        long archived) {
    public FeedRange {
        articles = List.copyOf(articles);
        amendedOnly = Set.copyOf(amendedOnly);
        tombstones = List.copyOf(tombstones);
    }

    public FeedRange(
            FeedVersion version, long feedNumber, List<Article> articles, List<Tombstone> tombstones, long archived) {
        this(version, feedNumber, articles, Set.of(), tombstones, archived);
    }

    /** A copy that is also correct at a later change number. */
    public FeedRange validAt(long number) {
        return new FeedRange(version, Math.max(feedNumber, number), articles, amendedOnly, tombstones, archived);
    }

    /** A copy without entries that are included only because of an amendment: those are in the archive too. */
    public FeedRange byDate() {
        return new FeedRange(version, feedNumber, dated(), tombstones, archived);
    }

    /** The publication dates, the newest first, from which the update interval of the feed is computed. */
    public List<Instant> dates() {
        return dated().stream().map(Article::published).toList();
    }

    private List<Article> dated() {
        return articles.stream()
                .filter(article -> !amendedOnly.contains(article.id()))
                .toList();
    }
}
