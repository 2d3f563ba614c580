package dateline.delivery;

import dateline.article.entitlement.Edition;
import dateline.feed.DocumentFormat;
import dateline.feed.FeedVariant;
import dateline.feed.TopicPath;
import dateline.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * The address of a document of a topic.
 *
 * @param topic the path of the topic
 * @param polled whether it is for a client that polls the feed of a topic which has no articles any more
 * @param edition who reads it
 */
public record DocumentAddress(
        TopicPath topic, DocumentFormat format, FeedVariant variant, boolean polled, Edition edition) {
    public DocumentAddress(TopicPath topic, DocumentFormat format, FeedVariant variant) {
        this(topic, format, variant, false, Edition.PUBLIC);
    }

    /**
     * The page of a topic, or of its archive.
     *
     * @param place digits; null for the live document
     */
    public static DocumentAddress page(TopicPath topic, @Nullable String place) {
        Long end = place == null ? null : FeedAddressParser.place(place);
        return new DocumentAddress(topic, DocumentFormat.PAGE, FeedVariant.PLAIN.at(end));
    }

    /**
     * A page of a search.
     *
     * @param page its number as it was sent
     * @throws dateline.problem.ProblemException 400 when the query is empty or the page is not a number
     */
    public static DocumentAddress search(String words, String page) {
        FeedVariant variant = FeedVariant.page(FeedAddressParser.page(page));
        return new DocumentAddress(TopicPath.search(SearchQuery.of(words).text()), DocumentFormat.PAGE, variant);
    }

    /** The key under which the document is held in memory: normally its path and query, always spelled alike. */
    String target() {
        if (!edition.isPublic()) {
            return edition.name() + path() + (polled ? " for polling" : "");
        }
        // No address has a space, so no other request, and not the fast path, gets a document with such a key.
        if (format == DocumentFormat.GUIDE) {
            return path() + " for people";
        }
        if (format.isWire()) {
            return path() + (polled ? " for polling" : "") + " for newsrooms";
        }
        return path() + (polled ? " for polling" : "");
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
        return new DocumentAddress(other, format, variant, polled, edition);
    }

    /** Another variant of the document. */
    DocumentAddress at(FeedVariant other) {
        return new DocumentAddress(topic, format, other, false, edition);
    }

    /** The same document for other readers. */
    public DocumentAddress in(Edition other) {
        return new DocumentAddress(topic, format, variant, polled, other);
    }

    /** The same document for a client that polls it. */
    DocumentAddress forPolling() {
        return new DocumentAddress(topic, format, variant, true, edition);
    }
}
