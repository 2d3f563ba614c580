package dateline.ingest.source.entry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a source that was taken.
 *
 * @param externalId that of its article
 * @param source the name of the source
 * @param digest of what the source has last said of it: the entry as it was last taken, or a tombstone after which its page
 *     was still there; or what is to be asked of its page again, and since when
 * @param link its page at the source
 * @param dated its publication date there
 * @param listed whether the last document had it
 * @param withdrawn whether its article was withdrawn because the source said so
 */
@MappedEntity("source_entry")
public record SourceEntry(
        @Id String externalId,
        String source,
        String digest,
        @Nullable String link,
        Instant dated,
        boolean listed,
        boolean withdrawn) {
    private static final String MISSING = "missing since ";
    private static final String UNANSWERED = "unanswered";

    SourceEntry listed(boolean now) {
        return new SourceEntry(externalId, source, digest, link, dated, now, withdrawn);
    }

    /** After a tombstone, when its page was still there. */
    SourceEntry leftBehind(String tombstone) {
        return new SourceEntry(externalId, source, tombstone, link, dated, false, withdrawn);
    }

    /** After its page was missing. It counts as listed, so that the page is asked for again. */
    SourceEntry missingAt(Instant time) {
        return new SourceEntry(externalId, source, MISSING + time, link, dated, true, withdrawn);
    }

    /** Since when its page is missing; null when that is not known. */
    @Nullable
    Instant missingSince() {
        return digest.startsWith(MISSING) ? Instant.parse(digest.substring(MISSING.length())) : null;
    }

    /** After there was no answer about its page; it counts as listed, too. */
    SourceEntry unanswered() {
        return new SourceEntry(externalId, source, UNANSWERED, link, dated, true, withdrawn);
    }

    /** Whether it was taken out of the feed, and its page is to be asked for again. */
    boolean isPending() {
        return digest.equals(UNANSWERED) || missingSince() != null;
    }

    SourceEntry withdrawnNow() {
        return new SourceEntry(externalId, source, digest, link, dated, false, true);
    }
}
