package dateline.article;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article under one feed. A filing outlives the article's presence in the feed: the number of the act that
 * took it out keeps the feed's version from going back.
 *
 * @param feed the feed's key
 * @param published the article's, by which the feed is sorted
 * @param change number of the act that made the filing what it is
 * @param shown whether the feed shows the article
 * @param place its place in the feed's archive, from 1; 0 while it is in the live document, -1 when it left from there
 */
@MappedEntity
record Filing(@Id String feed, @Id UUID article, Instant published, long change, boolean shown, long place) {
    static final long LIVE = 0;
    static final long LEFT = -1;

    /** The same with what an earlier filing keeps: its place in the archive, unless it has been dated anew. */
    Filing after(@Nullable Filing earlier) {
        if (earlier == null || earlier.place() <= 0 || !earlier.published().equals(published)) {
            return this;
        }
        return at(earlier.place());
    }

    Filing at(long other) {
        return new Filing(feed, article, published, change, shown, other);
    }

    /** What remains when the article has left the feed by an act. */
    Filing left(long act) {
        return new Filing(feed, article, published, shown ? act : change, false, place == LIVE ? LEFT : place);
    }
}
