package dateline.article.filing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * An article in one feed.
 *
 * @param feed the feed's number in its ledger
 * @param published the article's, by which the feed is sorted
 * @param change number of the act that made the filing what it is
 * @param place its place in the feed's archive, from 1; 0 while it is in the live document
 */
@MappedEntity
public record Filing(@Id int feed, @Id UUID article, Instant published, long change, long place) {
    public static final long LIVE = 0;

    FilingKey key() {
        return new FilingKey(feed, article);
    }

    Filing at(long other) {
        return new Filing(feed, article, published, change, other);
    }

    /** What remains when the article has left the feed by an act. */
    public TombstoneRow left(long act) {
        return new TombstoneRow(feed, article, published, act, place);
    }
}
