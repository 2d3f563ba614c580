package dateline.article.filing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A feed's line in the ledger.
 *
 * @param id a short number in place of the name
 * @param name the feed's key
 * @param change the highest number of an act upon it
 * @param archived the last place in its archive; 0 when there is none
 */
@MappedEntity("feed")
record FeedLine(@Id int id, String name, long change, long archived) {
    FeedLine touched(long number) {
        return new FeedLine(id, name, Math.max(change, number), archived);
    }

    FeedLine archivedTo(long place) {
        return new FeedLine(id, name, change, Math.max(archived, place));
    }
}
