package dateline.page;

import dateline.feed.FeedFormat;
import dateline.feed.Folder;
import dateline.feed.PublicAddress;
import java.net.URI;

/**
 * A feed that a page names.
 *
 * @param title for people, with its format
 * @param mediaType of the feed
 * @param address absolute
 */
public record FeedLink(String title, String mediaType, URI address) {
    static FeedLink of(String title, Folder folder, FeedFormat format, PublicAddress address) {
        return new FeedLink(title + " (" + format.label() + ")", format.mediaType(), address.feed(folder, format));
    }
}
