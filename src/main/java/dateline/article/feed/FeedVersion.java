package dateline.article.feed;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * The state of a feed, the same on every node.
 *
 * @param number the highest change number of the feed; 0 when it never had an article
 * @param at the time of that change
 */
@Introspected
public record FeedVersion(long number, Instant at) {
    /** The later of the time of this version and another time. */
    public Instant latest(Instant other) {
        return at.isAfter(other) ? at : other;
    }
}
