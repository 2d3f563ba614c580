package dateline.feed;

import dateline.article.filing.FeedKey;
import dateline.section.Publication;
import dateline.section.Section;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a feed is a feed of.
 *
 * @param publication the whole
 * @param section the part; null for the feed of everything
 */
public record FeedHead(Publication publication, @Nullable Section section) {
    public FeedKey key() {
        return section == null ? FeedKey.ALL : FeedKey.section(section.id());
    }

    /** Where its documents lie; empty for the feed of everything. */
    public String folder() {
        return section == null ? "" : PublicAddress.section(section.slug());
    }

    /** The update time of the feed before its first article. */
    public Instant born() {
        return section == null ? publication.founded() : section.changed();
    }

    /** Name-based (RFC 9562 §5.5) from the publication's own id, so it is the same on every host. */
    UUID id() {
        return com.github.f4b6a3.uuid.UuidCreator.getNameBasedSha1(publication.urn(), key().value());
    }
}
