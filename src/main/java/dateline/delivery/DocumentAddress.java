package dateline.delivery;

import dateline.feed.FeedFormat;
import dateline.feed.FeedVariant;
import dateline.feed.Folder;
import dateline.feed.PublicAddress;
import dateline.search.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which document of which topic.
 *
 * @param folder of the topic
 * @param polled whether for somebody who polls the feed of a topic that has no article any more
 */
public record DocumentAddress(Folder folder, Form form, FeedVariant variant, boolean polled) {
    public DocumentAddress(Folder folder, Form form, FeedVariant variant) {
        this(folder, form, variant, false);
    }

    /**
     * The page of a topic, or of its archive.
     *
     * @param place digits; null for the newest
     */
    public static DocumentAddress page(Folder folder, @Nullable String place) {
        Long end = place == null ? null : FeedQuery.place(place);
        return new DocumentAddress(folder, Form.PAGE, FeedVariant.PLAIN.at(end));
    }

    /**
     * A page of a search.
     *
     * @param page its number as it was sent
     * @throws dateline.problem.ProblemException 400 when there is nothing to look for, or the number is none
     */
    public static DocumentAddress search(String words, String page) {
        FeedVariant variant = FeedVariant.page(FeedQuery.page(page));
        return new DocumentAddress(Folder.search(Words.of(words).text()), Form.PAGE, variant);
    }

    /** The one way of writing path and query under which the document is held. */
    String target() {
        FeedFormat format = form.format();
        if (format != null) {
            // No address has a space, so nobody else gets it.
            return PublicAddress.path(folder, format, variant) + (polled ? " for who polls it" : "");
        }
        // So nobody who asks a feed for something else gets its guide.
        return form == Form.GUIDE ? path() + " for people" : path();
    }

    /** Where it is asked for. */
    String path() {
        FeedFormat format = form.format();
        if (format != null) {
            return PublicAddress.path(folder, format, variant);
        }
        if (form == Form.GUIDE) {
            return folder.path() + "/feed" + PublicAddress.query(folder, FeedVariant.PLAIN);
        }
        return PublicAddress.pagePath(folder, variant);
    }

    /** The same document of a topic that has another name. */
    DocumentAddress at(Folder other) {
        return new DocumentAddress(other, form, variant, polled);
    }

    /** The same for somebody who polls it. */
    DocumentAddress forWhoPollsIt() {
        return new DocumentAddress(folder, form, variant, true);
    }
}
