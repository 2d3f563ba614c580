package dateline.article.feed;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What the store knows of a feed beside its articles.
 *
 * @param id a short number in place of the name
 * @param name the feed's key
 * @param label what people call an author or a subject, as the first article wrote it; empty for feeds whose names
 *     are stored elsewhere
 * @param change the highest number of an act upon it
 * @param archived the last place in its archive; 0 when there is none
 * @param shown whether it has an article now
 */
@MappedEntity("feed")
public record FeedRow(@Id int id, String name, String label, long change, long archived, boolean shown) {
    public static final String NO_LABEL = "";

    FeedRow touched(long number) {
        return new FeedRow(id, name, label, Math.max(change, number), archived, shown);
    }

    FeedRow archivedTo(long place) {
        return new FeedRow(id, name, label, change, Math.max(archived, place), shown);
    }

    FeedRow shown(boolean now) {
        return new FeedRow(id, name, label, change, archived, now);
    }

    /** By what stands in its address. */
    FeedRow unlabelled() {
        return labelled(name.substring(name.indexOf('/') + 1));
    }

    FeedRow labelled(String text) {
        return new FeedRow(id, name, text, change, archived, shown);
    }
}
