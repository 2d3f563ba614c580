package dateline.api.subscription;

import dateline.push.delivery.DeliveryOutcome;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What came of a test of a subscription. */
@Serdeable
@Schema(name = "SubscriptionTest", description = "What came of a test of a subscription")
public record TestJson(
        @Schema(description = "Whether the callback has acknowledged the message")
        boolean acknowledged,

        @Schema(description = "Its answer, or why there was none", example = "HTTP 204")
        String answer,

        @Schema(description = "How long it took, in milliseconds", example = "85")
        long millis) {
    static TestJson of(DeliveryOutcome outcome) {
        return new TestJson(
                outcome.result() == DeliveryOutcome.Result.DELIVERED,
                outcome.answer(),
                outcome.took().toMillis());
    }
}
