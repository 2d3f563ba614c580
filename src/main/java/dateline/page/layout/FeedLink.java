package dateline.page.layout;

import dateline.feed.DocumentFormat;
import dateline.feed.PublicAddress;
import dateline.feed.TopicPath;
import java.net.URI;
import java.util.List;

/**
 * A link from a page to a feed.
 *
 * @param title for people, with its format
 * @param format the format alone, "RSS"
 * @param mediaType of the feed
 * @param address absolute for the public; on pages of partners it may be relative
 */
public record FeedLink(String title, String format, String mediaType, URI address) {
    /** The links to a feed in all its formats. */
    public static List<FeedLink> all(String title, TopicPath path, PublicAddress address) {
        return DocumentFormat.FEEDS.stream()
                .map(format -> of(title, format, address.feed(path, format)))
                .toList();
    }

    /** The link to a feed in a format. */
    public static FeedLink of(String title, DocumentFormat format, URI address) {
        return new FeedLink(title + " (" + format.label() + ")", format.label(), format.mediaType(), address);
    }
}
