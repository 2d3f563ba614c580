package dateline.article.filing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * What remains of a filing when its article has left the feed.
 *
 * @param feed the feed's number in its ledger
 * @param published the article's when it left
 * @param change number of the act by which it left
 * @param place the place in the archive that it left empty; 0 when it left from the live document
 */
@MappedEntity("vacancy")
public record TombstoneRow(@Id int feed, @Id UUID article, Instant published, long change, long place) {
    FilingKey key() {
        return new FilingKey(feed, article);
    }
}
