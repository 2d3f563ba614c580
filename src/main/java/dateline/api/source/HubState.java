package dateline.api.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.ingest.source.subscription.HubSubscription;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the subscription of a source at the hub of its feed stands, in the JSON of the publishing API. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HubState")
public record HubState(
        @Schema(
                description =
                        "none (the feed names no hub), requested (the hub has not confirmed it yet), active, or denied",
                type = "string",
                allowableValues = {"none", "requested", "active", "denied"})
        String standing,

        @Nullable @Schema(description = "Address of the hub")
        String hub,

        @Nullable @Schema(description = "The address of the feed that the hub knows, which the feed itself names")
        String topic,

        @Nullable @Schema(description = "Until when the hub sends changes; it is renewed before")
        Instant leaseEnd,

        @Schema(description = "How many documents the hub has sent")
        long received,

        @Schema(description = "How many of them were ignored, since their signatures were missing or wrong")
        long ignored,

        @Nullable @Schema(description = "When the hub last sent a document with a valid signature")
        Instant lastReceived,

        @Nullable
        @Schema(description = "What came of the last request, when it was not confirmed, or what was wrong last")
        String answer) {
    private static final HubState NONE = new HubState("none", null, null, null, 0, 0, null, null);

    static HubState of(@Nullable HubSubscription subscription) {
        return subscription == null
                ? NONE
                : new HubState(
                        subscription.standing().word(),
                        subscription.hub(),
                        subscription.topic(),
                        subscription.ends(),
                        subscription.received(),
                        subscription.ignored(),
                        subscription.latest(),
                        subscription.answer());
    }
}
