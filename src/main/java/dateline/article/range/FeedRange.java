package dateline.article.range;

import dateline.article.Article;
import dateline.article.feed.FeedVersion;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Articles of a feed, as they were at one moment.
 *
 * @param version the last act upon what the range shows
 * @param seen the highest number filed under the feed at that moment
 * @param articles the newest first; of an archive document, the last place first
 * @param back ids of those that are there for an amendment alone, and not for their date
 * @param gone who left, the last first
 * @param archived the last place in the feed's archive; 0 when there is none
 */
public record FeedRange(
        FeedVersion version, long seen, List<Article> articles, Set<UUID> back, List<Tombstone> gone, long archived) {
    public FeedRange {
        articles = List.copyOf(articles);
        back = Set.copyOf(back);
        gone = List.copyOf(gone);
    }

    public FeedRange(FeedVersion version, long seen, List<Article> articles, List<Tombstone> gone, long archived) {
        this(version, seen, articles, Set.of(), gone, archived);
    }

    /** The same, known to be right at another number too. */
    public FeedRange seenAt(long number) {
        return new FeedRange(version, Math.max(seen, number), articles, back, gone, archived);
    }

    /** The same with what is there for its date alone: its entries are nowhere else. */
    public FeedRange byDate() {
        return new FeedRange(version, seen, dated(), gone, archived);
    }

    /** Publication dates by which the feed's pace is told, the newest first. */
    public List<Instant> dates() {
        return dated().stream().map(Article::published).toList();
    }

    private List<Article> dated() {
        return articles.stream().filter(article -> !back.contains(article.id())).toList();
    }
}
