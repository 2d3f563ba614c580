package dateline.article.filing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * The row of a tombstone: it remains when an article has left a feed.
 *
 * @param feed the id of the feed's row
 * @param published the publication date of the article then
 * @param change the change number of the act by which it left
 * @param place the place in the archive that is empty now; 0 when it had none
 */
@MappedEntity("vacancy")
public record TombstoneRow(@Id int feed, @Id UUID article, Instant published, long change, long place) {
    FilingKey key() {
        return new FilingKey(feed, article);
    }
}
