package dateline.article.filing;

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
record FeedStanding(int id, long number, Instant at, long archived) {
    /** Of a feed that never had an article. */
    static FeedStanding since(Instant born) {
        return new FeedStanding(0, 0, born, 0);
    }

    FeedVersion version() {
        return new FeedVersion(number, at);
    }
}
