package dateline.delivery;

import dateline.article.FeedKey;
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
    FeedKey key() {
        return section == null ? FeedKey.ALL : FeedKey.section(section);
    }

    /** Path and query, the one way of writing them under which the document is held. */
    String target() {
        return PublicAddress.path(key(), format, variant);
    }
}
