package dateline.article.filing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A feed's line in the ledger.
 *
 * @param id a short number in place of the name
 * @param name the feed's key
 * @param label what people call an author or a subject, as the first article wrote it; empty where another place
 *     knows it
 * @param change the highest number of an act upon it
 * @param archived the last place in its archive; 0 when there is none
 * @param shown whether it has an article now
 */
@MappedEntity("feed")
record FeedLine(@Id int id, String name, String label, long change, long archived, boolean shown) {
    static final String NO_LABEL = "";

    FeedLine touched(long number) {
        return new FeedLine(id, name, label, Math.max(change, number), archived, shown);
    }

    FeedLine archivedTo(long place) {
        return new FeedLine(id, name, label, change, Math.max(archived, place), shown);
    }

    FeedNote note() {
        return new FeedNote(name, label, archived);
    }

    FeedLine shown(boolean now) {
        return new FeedLine(id, name, label, change, archived, now);
    }

    /** By what stands in its address. */
    FeedLine unlabelled() {
        return labelled(name.substring(name.indexOf('/') + 1));
    }

    FeedLine labelled(String text) {
        return new FeedLine(id, name, text, change, archived, shown);
    }
}
