package dateline.article.filing;

import dateline.article.Article;
import java.util.List;

/**
 * Articles of a feed, as they were at one moment.
 *
 * @param version the last act upon what the range shows
 * @param seen the highest number filed under the feed at that moment
 * @param articles the newest first; of an archive document, the last place first
 * @param gone who left, the last first
 * @param archived the last place in the feed's archive; 0 when there is none
 */
public record FeedRange(FeedVersion version, long seen, List<Article> articles, List<Departure> gone, long archived) {
    public FeedRange {
        articles = List.copyOf(articles);
        gone = List.copyOf(gone);
    }

    /** The same, known to be right at another number too. */
    public FeedRange seenAt(long number) {
        return new FeedRange(version, Math.max(seen, number), articles, gone, archived);
    }

    /** Those that have changed since an earlier version of the feed, and who left since then. */
    public FeedRange since(long number, List<Departure> left) {
        return new FeedRange(
                version,
                seen,
                articles.stream().filter(article -> article.change() > number).toList(),
                left,
                archived);
    }
}
