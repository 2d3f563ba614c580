package dateline.delivery;

import dateline.feed.FeedFormat;
import dateline.feed.FeedVariant;
import dateline.feed.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * Which document of which feed.
 *
 * @param section its slug; null for the feed of everything
 */
record DocumentAddress(@Nullable String section, FeedFormat format, FeedVariant variant) {
    /** Path and query, the one way of writing them under which the document is held. */
    String target() {
        return PublicAddress.path(section == null ? "" : PublicAddress.section(section), format, variant);
    }

    /** The same document of a section that has another slug. */
    DocumentAddress at(String slug) {
        return new DocumentAddress(slug, format, variant);
    }
}
