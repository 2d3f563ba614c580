package dateline.article;

import io.micronaut.core.annotation.Introspected;

/**
 * A feed that has changed.
 *
 * @param feed its key
 * @param change the highest number filed under it
 */
@Introspected
record FeedChange(String feed, long change) {}
