package dateline.ingest.source.document;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of an entry that was deleted (RFC 6721 §3).
 *
 * @param id of the entry
 * @param when it was deleted; null when the feed does not say so
 * @param text the notice to readers; null for none
 * @param page of the article at a Dateline server, whose tombstone does not say whether the article is gone or has only left
 *     this one feed: its page does; null when the entry is deleted
 */
public record EntryTombstone(
        String id,
        @Nullable Instant when,
        @Nullable String text,
        @Nullable URI page) {}
