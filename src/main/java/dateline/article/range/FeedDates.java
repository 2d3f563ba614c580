package dateline.article.range;

import dateline.article.feed.FeedVersion;
import java.time.Instant;
import java.util.List;

/**
 * A range of a feed without its articles.
 *
 * @param version the last act upon what the range shows
 * @param published dates of the range, the newest first; none of an archive document
 * @param archived the last place in the feed's archive; 0 when there is none
 */
public record FeedDates(FeedVersion version, List<Instant> published, long archived) {}
