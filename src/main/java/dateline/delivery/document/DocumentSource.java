package dateline.delivery.document;

import dateline.article.feed.FeedKey;
import dateline.feed.DocumentFormat;
import java.util.function.Supplier;

/**
 * The source of a document.
 *
 * @param feed the feed whose changes make the representation in memory stale
 * @param document reads the document
 */
public record DocumentSource(DocumentFormat format, FeedKey feed, Supplier<UnwrittenDocument> document) {}
