package dateline.article.feed;

import java.util.Map;

/**
 * Feeds that an act has just changed, announced within its transaction. It is a wake-up: who must not miss a
 * change reads the log.
 *
 * @param feeds each with the highest number that is now filed under it
 * @param after the number before those that the act took
 * @param upTo the last of them
 */
public record FeedsChanged(Map<FeedKey, Long> feeds, long after, long upTo) {}
