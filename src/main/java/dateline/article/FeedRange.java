package dateline.article;

import java.util.List;

/**
 * The newest articles of a feed, and the version of the feed that they are.
 *
 * @param version the state that was read
 * @param newest the newest first
 */
public record FeedRange(FeedVersion version, List<Article> newest) {}
