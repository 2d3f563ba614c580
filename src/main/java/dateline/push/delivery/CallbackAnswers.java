package dateline.push.delivery;

import dateline.outbound.OutboundResult;
import dateline.problem.ProblemException;
import dateline.push.delivery.DeliveryOutcome.Result;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Decides what follows from the answer of a callback. */
@Singleton
public final class CallbackAnswers {
    private static final int GONE = 410;
    private static final int MOST_SECONDS_DIGITS = 6;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final InstantSource clock;

    CallbackAnswers(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Any success is an acknowledgement; 410 ends the subscription; everything else is tried again (WebSub §7). A redirect
     * is not followed.
     *
     * @param before the change number that the subscriber had acknowledged
     * @param sent the change number that it acknowledges with this message
     */
    public DeliveryOutcome outcome(OutboundResult result, long before, long sent) {
        return switch (result) {
            case OutboundResult.Answer answer -> {
                int status = answer.status();
                boolean success = answer.isSuccess();
                yield new DeliveryOutcome(
                        success ? Result.DELIVERED : status == GONE ? Result.GONE : Result.FAILED,
                        success ? sent : before,
                        success ? 1 : 0,
                        "HTTP " + status,
                        answer.took(),
                        success ? null : retryAfter(answer.header("Retry-After").orElse(null)));
            }
            case OutboundResult.Failure failure ->
                new DeliveryOutcome(
                        failure.isOwn() ? Result.POSTPONED : Result.FAILED,
                        before,
                        0,
                        failure.reason(),
                        failure.took(),
                        null);
        };
    }

    /** Nothing was sent, because the document can't be read now. */
    public DeliveryOutcome postponed(long before, ProblemException failure) {
        return new DeliveryOutcome(
                Result.POSTPONED, before, 0, failure.problem().detail(), Duration.ZERO, null);
    }

    /** The time in a field Retry-After with seconds (RFC 9110 §10.2.3), at most a day from now. */
    private @Nullable Instant retryAfter(@Nullable String field) {
        if (field == null
                || field.isEmpty()
                || field.length() > MOST_SECONDS_DIGITS
                || !field.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return null;
        }
        Duration named = Duration.ofSeconds(Long.parseLong(field));
        return clock.instant().plus(named.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : named);
    }
}
