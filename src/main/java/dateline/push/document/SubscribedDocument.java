package dateline.push.document;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that has subscriptions, or, with the id {@link #LOG}, the change log.
 *
 * @param path the path and query of its address
 * @param feed the key of the feed whose changes change it
 * @param tag the digest of the document that subscribers get
 * @param number the change number of that document; subscriptions that have acknowledged less are behind
 * @param pending the highest change number that was seen for the feed; the document is inspected when it is higher
 * @param due when it is inspected; null when it need not be
 * @param held until when further changes are gathered after a delivery
 * @param changed the time of the first change after the last inspection
 * @param outstanding whether a subscription may be behind
 */
@MappedEntity
public record SubscribedDocument(
        @Id int id,
        String path,
        String feed,
        String tag,
        long number,
        long pending,
        @Nullable Instant due,
        Instant held,
        Instant changed,
        boolean outstanding) {
    /** The id of the row for the change log, which webhooks follow. */
    public static final int LOG = 0;
}
