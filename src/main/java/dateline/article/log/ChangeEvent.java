package dateline.article.log;

import dateline.article.feed.FeedKey;
import java.util.List;
import java.util.Map;

/**
 * An event for rows of the change log. It is published in the transaction that writes them. A listener may miss it; one
 * that needs every change reads the log.
 *
 * @param feeds the changed feeds, each with its highest change number
 * @param after the number before those of the rows
 * @param last the last number of the rows; the same as {@code after} when the rows have numbers of earlier acts
 * @param changes the rows
 */
public record ChangeEvent(Map<FeedKey, Long> feeds, long after, long last, List<Change> changes) {
    public ChangeEvent {
        changes = List.copyOf(changes);
    }

    /** Whether the change may show in every feed. */
    public boolean general() {
        return changes.stream().anyMatch(Change::isGeneral);
    }
}
