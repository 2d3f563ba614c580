package dateline.article.filing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * The last update, correction or reinstatement of an entry of a feed. While it exists the entry is in the live document
 * whatever its date; it ends when enough other entries have been added or amended after it.
 *
 * @param feed the id of the feed's row
 * @param change the change number of the act
 */
@MappedEntity
public record Amendment(@Id int feed, @Id UUID article, long change) {
    FilingKey key() {
        return new FilingKey(feed, article);
    }
}
