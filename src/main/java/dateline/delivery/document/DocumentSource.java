package dateline.delivery.document;

import dateline.article.feed.FeedKey;
import dateline.feed.DocumentFormat;
import dateline.readership.FeedPolls;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The source of a document.
 *
 * @param feed the feed whose changes make the representation in memory stale
 * @param document reads the document
 * @param polls counts its polls; null when they are not counted
 */
public record DocumentSource(
        DocumentFormat format,
        FeedKey feed,
        Supplier<UnwrittenDocument> document,
        @Nullable FeedPolls polls) {
    /** The source of a document whose polls are not counted. */
    public DocumentSource(DocumentFormat format, FeedKey feed, Supplier<UnwrittenDocument> document) {
        this(format, feed, document, null);
    }
}
