package dateline.article.log;

import dateline.article.feed.FeedKey;
import java.util.Map;

/**
 * An event for rows of the change log. It is published in the transaction that writes them. A listener may miss it; one
 * that needs every change reads the log.
 *
 * @param feeds the changed feeds, each with its highest change number
 * @param after the number before those of the rows
 * @param last the last number of the rows; the same as {@code after} when the rows have numbers of earlier acts
 * @param general whether the change may show in every feed
 */
public record ChangeEvent(Map<FeedKey, Long> feeds, long after, long last, boolean general) {}
