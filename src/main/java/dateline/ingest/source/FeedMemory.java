package dateline.ingest.source;

import dateline.ingest.source.document.FeedHints;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed from earlier answers.
 *
 * @param moved the address that it has given as its new one for good; null when it has given none
 * @param etag the entity tag of the last document
 * @param modified the modification date of the last document, as it was sent
 * @param digest of the last document
 * @param altered when there was last something new
 * @param rhythm the usual time between two such changes; zero while it is not known
 * @param hints what the last document asks of readers
 */
@Serdeable
public record FeedMemory(
        @Nullable String moved,
        @Nullable String etag,
        @Nullable String modified,
        @Nullable String digest,
        @Nullable Instant altered,
        Duration rhythm,
        FeedHints hints) {
    /** Of a feed that was not asked yet. */
    public static final FeedMemory EMPTY = new FeedMemory(null, null, null, null, null, Duration.ZERO, FeedHints.NONE);

    /** At an address that the feed has given for good. */
    public FeedMemory movedTo(String address) {
        return new FeedMemory(address, etag, modified, digest, altered, rhythm, hints);
    }

    /** With the validators of a document. */
    public FeedMemory validated(@Nullable String tag, @Nullable String date, String of) {
        return new FeedMemory(moved, tag, date, of, altered, rhythm, hints);
    }

    /** After something new. */
    public FeedMemory alteredAt(Instant at, Duration usual) {
        return new FeedMemory(moved, etag, modified, digest, at, usual, hints);
    }

    /** With what a document asks of readers. */
    public FeedMemory hinted(FeedHints other) {
        return new FeedMemory(moved, etag, modified, digest, altered, rhythm, other);
    }

    /** Without validators, so that the whole document is read again. */
    public FeedMemory unvalidated() {
        return new FeedMemory(moved, null, null, null, altered, rhythm, hints);
    }
}
