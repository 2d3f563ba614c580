package dateline.article.feed;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * How a feed stands.
 *
 * @param id its number in the ledger; 0, which no feed has, when it never had an article
 * @param number the highest number of an act upon it
 * @param at when that was
 * @param archived the last place in its archive; 0 when there is none
 */
@Introspected
public record FeedRowState(int id, long number, Instant at, long archived) {
    /** Of a feed that never had an article. */
    public static FeedRowState since(Instant born) {
        return new FeedRowState(0, 0, born, 0);
    }

    public FeedVersion version() {
        return new FeedVersion(number, at);
    }
}
