package dateline.article.log;

import dateline.article.feed.FeedKey;
import java.util.Map;

/**
 * Rows of the change log that were just written. The event is published within their transaction. It may be missed:
 * a listener that needs every change reads the log.
 *
 * @param feeds the feeds that were changed, each with the highest number that is now filed under it
 * @param after the number before those of the rows
 * @param last the last number of the rows; the same as {@code after} when the rows have numbers of earlier acts
 * @param general whether the change may show in every feed
 */
public record ChangeEvent(Map<FeedKey, Long> feeds, long after, long last, boolean general) {}
