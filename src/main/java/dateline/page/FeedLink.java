package dateline.page;

import dateline.feed.FeedFormat;
import dateline.feed.PublicAddress;
import java.net.URI;
import java.util.Locale;

/**
 * A feed that a page names.
 *
 * @param title for people, with its format
 * @param mediaType of the feed
 * @param address absolute
 */
public record FeedLink(String title, String mediaType, URI address) {
    static FeedLink of(String title, String folder, FeedFormat format, PublicAddress address) {
        String name = format == FeedFormat.RSS
                ? "RSS"
                : format.name().charAt(0) + format.name().substring(1).toLowerCase(Locale.ROOT);
        return new FeedLink(title + " (" + name + ")", format.mediaType(), address.feed(folder, format));
    }
}
