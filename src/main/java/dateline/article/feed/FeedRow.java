package dateline.article.feed;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * The row of a feed in the store: its short number, its label and its version.
 *
 * @param id a short number, which other tables use instead of the name
 * @param name the feed key
 * @param label the name of an author or a subject for readers, from the first article; empty for feeds whose names are
 *     stored elsewhere
 * @param change the highest change number of the feed
 * @param archived the last place in its archive; 0 without an archive
 * @param shown whether the feed has an article now
 */
@MappedEntity("feed")
public record FeedRow(@Id int id, String name, String label, long change, long archived, boolean shown) {
    public static final String NO_LABEL = "";

    FeedRow changedAt(long number) {
        return new FeedRow(id, name, label, Math.max(change, number), archived, shown);
    }

    FeedRow withArchive(long place) {
        return new FeedRow(id, name, label, change, Math.max(archived, place), shown);
    }

    FeedRow withShown(boolean now) {
        return new FeedRow(id, name, label, change, archived, now);
    }

    /** A copy with the slug as its label. */
    FeedRow withSlugAsLabel() {
        return withLabel(new FeedKey(name).slug());
    }

    /** A copy with another label. */
    public FeedRow withLabel(String text) {
        return new FeedRow(id, name, text, change, archived, shown);
    }
}
