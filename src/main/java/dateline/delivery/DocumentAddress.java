package dateline.delivery;

import dateline.feed.DocumentFormat;
import dateline.feed.FeedVariant;
import dateline.feed.PublicAddress;
import dateline.feed.TopicPath;
import dateline.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which document of which topic.
 *
 * @param folder of the topic
 * @param polled whether for somebody who polls the feed of a topic that has no article any more
 */
public record DocumentAddress(TopicPath folder, DocumentFormat form, FeedVariant variant, boolean polled) {
    public DocumentAddress(TopicPath folder, DocumentFormat form, FeedVariant variant) {
        this(folder, form, variant, false);
    }

    /**
     * The page of a topic, or of its archive.
     *
     * @param place digits; null for the newest
     */
    public static DocumentAddress page(TopicPath folder, @Nullable String place) {
        Long end = place == null ? null : FeedQuery.place(place);
        return new DocumentAddress(folder, DocumentFormat.PAGE, FeedVariant.PLAIN.at(end));
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

    /** The one way of writing path and query under which the document is held. */
    String target() {
        if (form.isFeed()) {
            // No address has a space, so nobody else gets it.
            return PublicAddress.path(folder, form, variant) + (polled ? " for who polls it" : "");
        }
        // So nobody who asks a feed for something else gets its guide.
        return form == DocumentFormat.GUIDE ? path() + " for people" : path();
    }

    /** Where it is asked for. */
    String path() {
        if (form.isFeed()) {
            return PublicAddress.path(folder, form, variant);
        }
        if (form == DocumentFormat.GUIDE) {
            return folder.path() + "/feed" + PublicAddress.query(folder, FeedVariant.PLAIN);
        }
        return PublicAddress.pagePath(folder, variant);
    }

    /** The same document of a topic that has another name. */
    DocumentAddress at(TopicPath other) {
        return new DocumentAddress(other, form, variant, polled);
    }

    /** The same for somebody who polls it. */
    DocumentAddress forWhoPollsIt() {
        return new DocumentAddress(folder, form, variant, true);
    }
}
