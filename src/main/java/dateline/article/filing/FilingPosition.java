package dateline.article.filing;

import java.time.Instant;
import java.util.UUID;

/**
 * An article in the order of a feed.
 *
 * @param published by which the feed is sorted
 * @param article its id
 */
public record FilingPosition(Instant published, UUID article) {}
