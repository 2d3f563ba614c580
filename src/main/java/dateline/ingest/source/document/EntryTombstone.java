package dateline.ingest.source.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of an entry that was deleted (RFC 6721 §3).
 *
 * @param id of the entry
 * @param when it was deleted; null when the feed does not say so
 * @param text the notice to readers; null for none
 */
public record EntryTombstone(
        String id, @Nullable Instant when, @Nullable String text) {}
