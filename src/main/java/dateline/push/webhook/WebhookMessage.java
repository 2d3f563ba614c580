package dateline.push.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of a change, beside the article.
 *
 * @param act the word of the act
 * @param id the article's id
 * @param text the notice of a correction or a withdrawal
 * @param feeds the feeds that the article is in, and those that it has left by this act or a later one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record WebhookMessage(
        String act,
        long number,
        Instant at,
        String id,
        @Nullable String text,
        List<String> feeds) {
    /** The first message to an address, which it has to acknowledge, and the one that a test sends. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Ping(String act, String webhook, Instant at) {}
}
