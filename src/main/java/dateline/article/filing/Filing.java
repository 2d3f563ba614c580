package dateline.article.filing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * An article in one feed.
 *
 * @param feed the id of the feed's row
 * @param published the publication date of the article, by which the feed is sorted
 * @param change the change number of the last act upon the filing
 * @param place the place in the feed's archive, from 1; 0 while it has none
 */
@MappedEntity
public record Filing(@Id int feed, @Id UUID article, Instant published, long change, long place) {
    public static final long LIVE = 0;

    FilingKey key() {
        return new FilingKey(feed, article);
    }

    Filing withPlace(long other) {
        return new Filing(feed, article, published, change, other);
    }

    /** The tombstone that remains when an act removes the article from the feed. */
    public TombstoneRow tombstone(long act) {
        return new TombstoneRow(feed, article, published, act, place);
    }
}
