package dateline.access.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored session.
 *
 * @param id SHA-256 of its secret, in hexadecimal
 * @param token id of the token that opened it
 * @param agent the browser, so that people recognise their sessions
 * @param language BCP 47 tag of the interface; null for the browser's choice
 * @param zone IANA name of the editor's time zone; null for UTC
 * @param used a time of use that is not older than a minute before the last one
 * @param ends its end, also when it is used
 */
@MappedEntity("desk_session")
public record Session(
        @Id String id,
        String token,
        String agent,
        @Nullable String language,
        @Nullable String zone,
        Instant created,
        Instant used,
        Instant ends) {
    /** A copy that was used at a time. */
    Session usedAt(Instant now) {
        return new Session(id, token, agent, language, zone, created, now, ends);
    }
}
