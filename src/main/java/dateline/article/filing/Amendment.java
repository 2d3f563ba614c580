package dateline.article.filing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * The last update, correction or return of an entry of a feed. By it the entry stands in the live document whatever its
 * date, until enough others have been added or changed after it.
 *
 * @param feed the feed's number in its ledger
 * @param change number of the act
 */
@MappedEntity
public record Amendment(@Id int feed, @Id UUID article, long change) {
    FilingKey key() {
        return new FilingKey(feed, article);
    }
}
