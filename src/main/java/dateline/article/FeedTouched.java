package dateline.article;

import java.util.Set;

/**
 * Feeds that an act has just changed, announced within its transaction. It is a wake-up: who must not miss a
 * change reads the log.
 *
 * @param feeds their keys
 * @param number of the last change
 */
public record FeedTouched(Set<FeedKey> feeds, long number) {}
