package dateline.article;

import java.util.List;

/**
 * Articles of a feed, and the version of the feed that they are of.
 *
 * @param version the state that was read
 * @param newest the newest first
 * @param gone what left the feed, where that was asked for
 */
public record FeedRange(FeedVersion version, List<Article> newest, List<Departure> gone) {}
