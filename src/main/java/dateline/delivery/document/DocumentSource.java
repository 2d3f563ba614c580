package dateline.delivery.document;

import dateline.article.feed.FeedKey;
import dateline.feed.DocumentFormat;
import java.util.function.Supplier;

/**
 * Where a document comes from.
 *
 * @param feed the feed whose changes make what is held in memory stale
 * @param document reads it
 */
public record DocumentSource(DocumentFormat format, FeedKey feed, Supplier<UnwrittenDocument> document) {}
