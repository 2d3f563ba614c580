package dateline.ingest.source;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Something that came from a source and did not become an article.
 *
 * @param item the id of the entry, or the name of the file
 * @param reason one line for people
 */
@Serdeable
public record Refusal(String item, String reason, Instant at) {
    private static final int ITEM = 300;
    private static final int REASON = 500;

    public Refusal {
        item = shortened(item, ITEM);
        reason = shortened(reason, REASON);
    }

    /** Whether another one says the same. */
    boolean isRepeatedBy(Refusal other) {
        return item.equals(other.item) && reason.equals(other.reason);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
