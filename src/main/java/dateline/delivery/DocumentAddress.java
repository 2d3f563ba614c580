package dateline.delivery;

import dateline.feed.DocumentFormat;
import dateline.feed.FeedVariant;
import dateline.feed.TopicPath;
import dateline.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * The address of a document of a topic.
 *
 * @param topic the path of the topic
 * @param polled whether it is for a client that polls the feed of a topic which has no article any more
 */
public record DocumentAddress(TopicPath topic, DocumentFormat format, FeedVariant variant, boolean polled) {
    public DocumentAddress(TopicPath topic, DocumentFormat format, FeedVariant variant) {
        this(topic, format, variant, false);
    }

    /**
     * The page of a topic, or of its archive.
     *
     * @param place digits; null for the newest
     */
    public static DocumentAddress page(TopicPath topic, @Nullable String place) {
        Long end = place == null ? null : FeedQuery.place(place);
        return new DocumentAddress(topic, DocumentFormat.PAGE, FeedVariant.PLAIN.at(end));
    }

    /**
     * A page of a search.
     *
     * @param page its number as it was sent
     * @throws dateline.problem.ProblemException 400 when there is nothing to look for, or the number is none
     */
    public static DocumentAddress search(String words, String page) {
        FeedVariant variant = FeedVariant.page(FeedQuery.page(page));
        return new DocumentAddress(TopicPath.search(SearchQuery.of(words).text()), DocumentFormat.PAGE, variant);
    }

    /** The one spelling of path and query under which the document is held. */
    String target() {
        if (format.isFeed()) {
            // No address has a space, so no other request gets it.
            return topic.document(format, variant) + (polled ? " for who polls it" : "");
        }
        // So no request for a feed gets its guide.
        return format == DocumentFormat.GUIDE ? path() + " for people" : path();
    }

    /** The path and query of its address. */
    String path() {
        if (format.isFeed()) {
            return topic.document(format, variant);
        }
        if (format == DocumentFormat.GUIDE) {
            return topic.guide();
        }
        return topic.page(variant);
    }

    /** The same document of a topic that has another name. */
    DocumentAddress at(TopicPath other) {
        return new DocumentAddress(other, format, variant, polled);
    }

    /** Another variant of the document. */
    DocumentAddress at(FeedVariant other) {
        return new DocumentAddress(topic, format, other);
    }

    /** The same for a client that polls it. */
    DocumentAddress forPolling() {
        return new DocumentAddress(topic, format, variant, true);
    }
}
