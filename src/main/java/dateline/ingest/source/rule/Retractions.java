package dateline.ingest.source.rule;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which retractions of a source are withdrawals here. */
@Serdeable
public enum Retractions {
    /** None: what was taken stays. */
    IGNORE,
    /** Those that the feed says by a tombstone (RFC 6721). */
    TOMBSTONES,
    /** Also those of entries that have left the feed before older ones, and whose pages answer 410, or 404 for a day. */
    PAGES;

    /** Its name in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with a name. */
    public static Optional<Retractions> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
