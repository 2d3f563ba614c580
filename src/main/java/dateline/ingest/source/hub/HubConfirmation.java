package dateline.ingest.source.hub;

import dateline.ingest.source.subscription.HubStanding;
import dateline.ingest.source.subscription.HubSubscription;
import dateline.ingest.source.subscription.HubSubscriptions;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers hubs that ask whether this server has sent a request (WebSub §5.3), or say that they refuse it (§5.2). */
@Singleton
public class HubConfirmation {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Duration LEAST_LEASE = Duration.ofSeconds(1);

    /** That of a hub that names none, although it must. */
    private static final Duration USUAL_LEASE = Duration.ofDays(1);

    private static final Duration MOST_LEASE = Duration.ofDays(366);

    private final HubSubscriptions subscriptions;
    private final HubClaims claims;
    private final InstantSource clock;

    HubConfirmation(HubSubscriptions subscriptions, HubClaims claims, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * What a hub asks.
     *
     * @param lease in seconds, as it was sent; null when it was not
     * @param reason why it refuses; null when it says none
     */
    public record HubQuestion(
            String mode,
            String topic,
            @Nullable String lease,
            @Nullable String reason) {}

    /** Whether it is what this server has asked for. */
    @Transactional
    public boolean confirm(String callback, HubQuestion question) {
        String source = subscriptions
                .findByCallback(callback)
                .map(HubSubscription::source)
                .orElse(null);
        List<HubSubscription> all = source == null ? List.of() : subscriptions.lockAll(source);
        HubSubscription one = all.stream()
                .filter(row -> row.callback().equals(callback))
                .findFirst()
                .orElse(null);
        if (one == null || !one.topic().equals(question.topic())) {
            return false;
        }
        return switch (question.mode()) {
            case "subscribe" -> subscribed(one, all, question.lease());
            case "unsubscribe" -> unsubscribed(one);
            case "denied" -> denied(one, question.reason());
            default -> false;
        };
    }

    /** A question that comes again is answered alike, since the first answer may have been lost. */
    private boolean subscribed(HubSubscription one, List<HubSubscription> all, @Nullable String lease) {
        boolean isExpected =
                one.standing() == HubStanding.ACTIVE || (one.standing() == HubStanding.REQUESTED && one.isKnownToHub());
        if (!isExpected) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Duration time = lease(lease);
        subscriptions.update(
                one.activeUntil(now.plus(time), now.plus(time.multipliedBy(4).dividedBy(5))));
        boolean isFirst = one.standing() == HubStanding.REQUESTED;
        for (HubSubscription other : all) {
            if (other.callback().equals(one.callback())) {
                continue;
            }
            switch (other.standing()) {
                case ACTIVE -> {
                    isFirst &= !other.isAlive(now);
                    subscriptions.update(other.with(HubStanding.REPLACED, now));
                }
                case REQUESTED, DENIED -> subscriptions.deleteByCallback(other.callback());
                case REPLACED, ENDING -> {
                    // The hub is asked already.
                }
            }
        }
        if (isFirst) {
            // What has changed between the last look and now, no hub tells.
            claims.lookSoon(one.source());
        }
        return true;
    }

    private boolean unsubscribed(HubSubscription one) {
        boolean isExpected = one.standing() == HubStanding.REPLACED || one.standing() == HubStanding.ENDING;
        return isExpected && subscriptions.deleteByCallback(one.callback()) > 0;
    }

    private boolean denied(HubSubscription one, @Nullable String reason) {
        switch (one.standing()) {
            case REQUESTED, ACTIVE -> {
                String text = "The hub refuses the subscription" + (reason == null ? "." : ": " + reason);
                subscriptions.update(one.with(HubStanding.DENIED, null).saying(text));
                claims.lookSoon(one.source());
            }
            case REPLACED, ENDING -> subscriptions.deleteByCallback(one.callback());
            case DENIED -> {
                // It has said so already.
            }
        }
        return true;
    }

    private static Duration lease(@Nullable String seconds) {
        if (seconds == null || !SECONDS.matcher(seconds).matches()) {
            return USUAL_LEASE;
        }
        Duration named = Duration.ofSeconds(Long.parseLong(seconds));
        if (named.compareTo(LEAST_LEASE) < 0) {
            return LEAST_LEASE;
        }
        return named.compareTo(MOST_LEASE) > 0 ? MOST_LEASE : named;
    }
}
