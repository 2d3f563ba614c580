package dateline.ingest.ninjs;

import java.util.Locale;

/** The publishing status of an item ({@code pubStatus}). */
enum PublicationStatus {
    /** The item does not say it: it may be used, and an article that is stored keeps its stage. */
    UNSTATED,
    USABLE,
    /** Until further notice the item must not be published; what is published is withdrawn. */
    WITHHELD,
    /** The item must not be used any more. */
    CANCELED;

    /** The status of an item. */
    static PublicationStatus of(NinjsObject item) {
        String word = item.text("pubstatus");
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "" -> UNSTATED;
            case "usable" -> USABLE;
            case "withheld" -> WITHHELD;
            case "canceled" -> CANCELED;
            default -> {
                item.fault("pubstatus", "\"" + word + "\" is no publishing status: send usable, withheld or canceled");
                yield UNSTATED;
            }
        };
    }
}
