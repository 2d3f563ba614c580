package dateline.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.api.article.FeedNames;
import dateline.article.ReferenceData;
import dateline.article.feed.FeedKey;
import dateline.push.subscription.Subscription;
import dateline.push.webhook.Webhook;
import dateline.push.webhook.WebhookState;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook in the JSON of the publishing API. Only the answer that creates it has its secret. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Webhook",
        description =
                "A program that is told of each change of an article by a POST of a JSON object: act, number (the change"
                        + " number), at, id (of the article), text (the notice of a correction or withdrawal, or null), feeds"
                        + " (those that the article is in or has just left) and article (as it is when the message is sent; null"
                        + " when it was erased). Messages are sent in the order of their numbers, one after the other, and signed"
                        + " as in Standard Webhooks 1.0: webhook-signature has v1, and the Base64 of the HMAC-SHA256 of webhook-id,"
                        + " webhook-timestamp and the body, joined by full stops. A message has the same webhook-id each time it"
                        + " is sent.")
public record WebhookJson(
        @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "Name in addresses", example = "partner")
        String name,

        @Schema(
                description =
                        "http or https address. It gets a first message with the act ping, and is told of nothing before it has"
                                + " answered that with a status from 200 to 299.",
                example = "https://partner.example.org/news")
        String address,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description =
                        "The feeds of whose changes it is told: all, or names such as sections/world, agencies/ap, authors/ana-lopez,"
                                + " tags/trade, languages/ar, feeds/partners. Default: the changes of all articles",
                example = "[\"sections/world\"]")
        List<String> feeds,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description =
                        "The acts of which it is told. Default: all acts on articles that are or were in a feed. Acts on articles"
                                + " that are in no feed, such as drafts, are told only to a webhook without feeds that names the act.",
                example = "[\"publish\", \"correct\", \"withdraw\"]")
        List<String> acts,

        @Nullable
        @Schema(
                description =
                        "Key of the signatures: whsec_ and the Base64 of 24 to 64 bytes; default: made by the server. Only the"
                                + " answer that creates the webhook has it.")
        String secret,

        @Nullable
        @Schema(
                accessMode = Schema.AccessMode.WRITE_ONLY,
                description =
                        "For a new webhook: the change number after which it is told; default: the present one. A webhook that"
                                + " exists goes on where it is; POST to its resume sets it back.",
                example = "42")
        Long after,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                accessMode = Schema.AccessMode.READ_ONLY,
                description =
                        "verifying (the ping is under way), unverified (the address has not acknowledged it: PUT the webhook again to"
                                + " repeat it), active, slow, retrying, suspended (it failed for a day) or paused; resume ends"
                                + " each of the last three",
                type = "string",
                allowableValues = {"verifying", "unverified", "active", "slow", "retrying", "suspended", "paused"})
        String state,

        @Nullable
        @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "The last answer to a ping or message")
        String answer,

        @Nullable
        @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "Id of its subscription at /api/subscriptions")
        String subscription,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, accessMode = Schema.AccessMode.READ_ONLY)
        Instant created) {
    static WebhookJson of(WebhookState state, FeedNames names, ReferenceData reference) {
        return of(state, null, names, reference);
    }

    static WebhookJson of(WebhookState state, @Nullable String secret, FeedNames names, ReferenceData reference) {
        Webhook webhook = state.webhook();
        Subscription subscription = state.subscription();
        String last = subscription == null ? null : subscription.answer();
        return new WebhookJson(
                webhook.name(),
                webhook.address(),
                webhook.feeds().stream()
                        .map(key -> names.name(new FeedKey(key), reference))
                        .toList(),
                webhook.acts(),
                secret,
                null,
                state.word(),
                last == null || last.isEmpty() ? webhook.answer() : last,
                subscription == null ? null : subscription.id().toString(),
                webhook.created());
    }
}
