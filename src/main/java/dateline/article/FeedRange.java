package dateline.article;

import java.util.List;

/**
 * Articles of a feed, as they were at one moment.
 *
 * @param version the last act upon what the range shows
 * @param seen the highest number filed under the feed at that moment
 * @param articles the newest first; of an archive document, the last place first
 * @param archived the last place in the feed's archive; 0 when there is none
 */
public record FeedRange(FeedVersion version, long seen, List<Article> articles, long archived) {
    public FeedRange {
        articles = List.copyOf(articles);
    }

    /** The same, known to be right at another number too. */
    public FeedRange seenAt(long number) {
        return new FeedRange(version, Math.max(seen, number), articles, archived);
    }

    /** Those that have changed since an earlier version of the feed. */
    public FeedRange since(long number) {
        return new FeedRange(
                version,
                seen,
                articles.stream().filter(article -> article.change() > number).toList(),
                archived);
    }
}
