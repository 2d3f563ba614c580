package dateline.ingest.item;

import java.util.Locale;
import java.util.Optional;

/** The publishing status of an item ({@code pubStatus}). */
public enum PublicationStatus {
    /** The item does not say it: it may be used, and an article that is stored keeps its stage. */
    UNSTATED,
    USABLE,
    /** Until further notice the item must not be published; what is published is withdrawn. */
    WITHHELD,
    /** The item must not be used any more. */
    CANCELED;

    /** The status with a name in the vocabulary of the IPTC; empty when there is none. */
    public static Optional<PublicationStatus> named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "usable" -> Optional.of(USABLE);
            case "withheld" -> Optional.of(WITHHELD);
            case "canceled" -> Optional.of(CANCELED);
            default -> Optional.empty();
        };
    }
}
