package dateline.page;

import dateline.feed.FeedFormat;
import dateline.feed.Folder;
import dateline.feed.PublicAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/**
 * A feed that a page names.
 *
 * @param title for people, with its format
 * @param format the format alone, "RSS"
 * @param mediaType of the feed
 * @param address absolute
 */
public record FeedLink(String title, String format, String mediaType, URI address) {
    static FeedLink of(String title, Folder folder, FeedFormat format, PublicAddress address) {
        return new FeedLink(
                title + " (" + format.label() + ")", format.label(), format.mediaType(), address.feed(folder, format));
    }

    /** A feed in all its formats. */
    static List<FeedLink> all(String title, Folder folder, PublicAddress address) {
        return Arrays.stream(FeedFormat.values())
                .map(format -> of(title, folder, format, address))
                .toList();
    }
}
