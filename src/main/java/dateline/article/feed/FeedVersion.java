package dateline.article.feed;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * The state of a feed, the same on every node.
 *
 * @param number highest change number filed under it; 0 when nothing ever was
 * @param at when that change was made
 */
@Introspected
public record FeedVersion(long number, Instant at) {
    /** The later of the time of this version and another time. */
    public Instant latest(Instant other) {
        return at.isAfter(other) ? at : other;
    }
}
