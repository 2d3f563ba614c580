package dateline.delivery;

import dateline.feed.FeedFormat;
import dateline.feed.FeedVariant;
import dateline.feed.Folder;
import dateline.feed.PublicAddress;

/**
 * Which document of which feed.
 *
 * @param folder of its topic
 */
record DocumentAddress(Folder folder, FeedFormat format, FeedVariant variant) {
    /** Path and query, the one way of writing them under which the document is held. */
    String target() {
        return PublicAddress.path(folder, format, variant);
    }

    /** The same document of a topic that has another name. */
    DocumentAddress at(Folder other) {
        return new DocumentAddress(other, format, variant);
    }
}
