package dateline.article.feed;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * The version of a feed and the length of its archive.
 *
 * @param id the id of its row; 0, which no row has, when the feed never had an article
 * @param number the highest change number of the feed
 * @param at the time of that change
 * @param archived the last place in its archive; 0 without an archive
 */
@Introspected
public record FeedRowState(int id, long number, Instant at, long archived) {
    /** The state of a feed that never had an article. */
    public static FeedRowState empty(Instant founded) {
        return new FeedRowState(0, 0, founded, 0);
    }

    public FeedVersion version() {
        return new FeedVersion(number, at);
    }
}
