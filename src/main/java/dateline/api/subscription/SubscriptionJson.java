package dateline.api.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionDay;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription in the JSON of the publishing API, without its secret. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Subscription", description = "A confirmed subscription of WebSub, rssCloud or a webhook")
public record SubscriptionJson(
        @Schema(example = "0197a3c2-5d70-7c2e-8a4f-1b0c5d6e7f80")
        String id,

        @Schema(
                type = "string",
                allowableValues = {"websub", "rsscloud", "webhook"})
        String kind,

        @Schema(
                description = "The address of the feed as the subscriber has named it; the name of a webhook",
                example = "https://news.example.org/feed.rss")
        String topic,

        @Schema(description = "The subscriber's address", example = "https://reader.example.net/push/7")
        String callback,

        @Nullable @Schema(description = "Address of the client that requested it", example = "192.0.2.7")
        String client,

        @Schema(
                description =
                        "active, slow (served apart from the others), retrying (after failures), suspended (it failed for a day;"
                                + " the subscriber is asked every hour whether it still wants it) or paused",
                type = "string",
                allowableValues = {"active", "slow", "retrying", "suspended", "paused"})
        String state,

        @Schema(description = "Whether messages are signed with a secret")
        boolean signed,

        @Schema(description = "Whether only changed entries are sent")
        boolean delta,

        @Schema(description = "When it began") Instant created,

        @Nullable @Schema(description = "When its lease ends; absent when it has no end")
        Instant ends,

        @Schema(
                description = "The change number up to which the subscriber has acknowledged the changes",
                example = "42")
        long acknowledged,

        @Schema(description = "The number of failures in a row")
        int failures,

        @Nullable @Schema(description = "When the first of these failures was")
        Instant failing,

        @Nullable @Schema(description = "When it is tried again after a failure")
        Instant retry,

        @Nullable @Schema(description = "When the callback last answered or failed to")
        Instant answered,

        @Nullable @Schema(description = "The last answer or failure", example = "HTTP 204")
        String answer,

        @Nullable @Schema(description = "Milliseconds from the change to the last acknowledgement", example = "85")
        Long millis,

        @Nullable
        @Schema(description = "The days (UTC) of the last 30 with deliveries, the latest first; left out of lists")
        List<Day> days) {
    /** What was delivered on a day. */
    @Serdeable
    @Schema(name = "SubscriptionDay")
    public record Day(
            LocalDate day,

            @Schema(description = "Acknowledged messages") long delivered,

            @Schema(description = "Failures") long failed,

            @Schema(description = "Milliseconds from the changes to the acknowledgements, all together")
            long millis,

            @Schema(description = "The longest of these times")
            long mostMillis) {
        static Day of(SubscriptionDay day) {
            return new Day(day.onDay(), day.delivered(), day.failed(), day.millis(), day.mostMillis());
        }
    }

    static SubscriptionJson of(Subscription subscription, @Nullable List<SubscriptionDay> days) {
        String answer = subscription.answer();
        return new SubscriptionJson(
                subscription.id().toString(),
                subscription.kind().word(),
                subscription.topic(),
                subscription.callback(),
                subscription.client().isEmpty() ? null : subscription.client(),
                subscription.state().word(),
                isSigned(subscription),
                subscription.delta(),
                subscription.created(),
                subscription.ends(),
                subscription.acknowledged(),
                subscription.failures(),
                subscription.failing(),
                subscription.retry(),
                subscription.answered(),
                answer == null || answer.isEmpty() ? null : answer,
                subscription.answered() == null ? null : subscription.millis(),
                days == null ? null : days.stream().map(Day::of).toList());
    }

    private static boolean isSigned(Subscription subscription) {
        return switch (subscription.kind()) {
            case WEBHOOK -> true;
            case WEBSUB, RSSCLOUD -> subscription.secret() != null;
        };
    }
}
