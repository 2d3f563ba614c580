package dateline.article.range;

import dateline.article.feed.FeedVersion;
import java.time.Instant;
import java.util.List;

/**
 * The version and the dates of a feed document, read without the articles.
 *
 * @param version the last act upon the entries of the document
 * @param published the publication dates of the entries, the newest first; empty for an archive document
 * @param archived the last place in the feed's archive; 0 without an archive
 */
public record FeedDates(FeedVersion version, List<Instant> published, long archived) {}
