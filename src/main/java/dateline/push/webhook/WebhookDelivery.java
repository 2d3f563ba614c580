package dateline.push.webhook;

import dateline.article.feed.FeedKey;
import dateline.article.log.Change;
import dateline.article.log.ChangeLog;
import dateline.push.delivery.CallbackAnswers;
import dateline.push.delivery.Delivery;
import dateline.push.delivery.DeliveryMethod;
import dateline.push.delivery.DeliveryOutcome;
import dateline.push.delivery.DeliveryOutcome.Result;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionKind;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells webhooks of changes, in the order of the change log, one after the other. It stops at the first message that is not
 * acknowledged, and begins with it again the next time.
 */
@Singleton
final class WebhookDelivery implements DeliveryMethod {
    /** How many changes are read at once. */
    private static final int READ = 200;

    private static final int MOST_MESSAGES = 50;

    /**
     * After this time no more messages are begun, so that it is soon stored what was acknowledged: what is not stored when a
     * node is killed is told twice.
     */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Webhooks webhooks;
    private final ChangeLog log;
    private final ChangedFeeds changedFeeds;
    private final WebhookSender sender;
    private final CallbackAnswers answers;
    private final InstantSource clock;

    WebhookDelivery(
            Webhooks webhooks,
            ChangeLog log,
            ChangedFeeds changedFeeds,
            WebhookSender sender,
            CallbackAnswers answers,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.log = log;
        this.changedFeeds = changedFeeds;
        this.sender = sender;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public SubscriptionKind kind() {
        return SubscriptionKind.WEBHOOK;
    }

    @Override
    public DeliveryOutcome deliver(Delivery delivery) {
        Subscription subscription = delivery.subscription();
        Optional<Webhook> webhook = webhook(subscription);
        return webhook.isEmpty()
                ? removed(subscription)
                : deliver(webhook.get(), subscription, delivery.document().number());
    }

    /** Sends a ping. */
    @Override
    public DeliveryOutcome sendTest(Delivery delivery) {
        Subscription subscription = delivery.subscription();
        long number = subscription.acknowledged();
        return webhook(subscription)
                .map(webhook -> answers.outcome(sender.ping(webhook), number, number))
                .orElseGet(() -> removed(subscription));
    }

    private DeliveryOutcome deliver(Webhook webhook, Subscription subscription, long last) {
        List<Change> changes = log.after(subscription.acknowledged(), READ);
        Map<Long, List<FeedKey>> touched = changedFeeds.of(
                changes.stream().filter(change -> change.article() != null).toList());
        DeliveryOutcome outcome = nothingSent(subscription);
        Instant end = clock.instant().plus(LONGEST);
        for (Change change : changes) {
            List<FeedKey> feeds = touched.get(change.number());
            if (feeds == null || !webhook.selects(change.act(), feeds)) {
                outcome = upTo(change.number(), outcome);
                continue;
            }
            if (outcome.delivered() >= MOST_MESSAGES || !clock.instant().isBefore(end)) {
                return outcome;
            }
            DeliveryOutcome next =
                    answers.outcome(sender.send(webhook, change, feeds), outcome.acknowledged(), change.number());
            if (next.result() != Result.DELIVERED) {
                return stopped(outcome, next);
            }
            outcome = new DeliveryOutcome(
                    Result.DELIVERED, next.acknowledged(), outcome.delivered() + 1, next.answer(), next.took(), null);
        }
        // Numbers can stay unused, so the last row need not have the last number.
        return changes.size() < READ && outcome.acknowledged() < last ? upTo(last, outcome) : outcome;
    }

    /** What follows when a message was not acknowledged. A webhook does not end by itself: an operator has made it. */
    private static DeliveryOutcome stopped(DeliveryOutcome before, DeliveryOutcome next) {
        if (next.result() == Result.POSTPONED) {
            return before.delivered() > 0 ? before : next;
        }
        return new DeliveryOutcome(
                Result.FAILED, before.acknowledged(), before.delivered(), next.answer(), next.took(), next.notBefore());
    }

    private Optional<Webhook> webhook(Subscription subscription) {
        return webhooks.findByName(subscription.topic())
                .filter(webhook -> webhook.address().equals(subscription.callback()));
    }

    private static DeliveryOutcome upTo(long number, DeliveryOutcome outcome) {
        return new DeliveryOutcome(
                outcome.result(), number, outcome.delivered(), outcome.answer(), outcome.took(), outcome.notBefore());
    }

    private static DeliveryOutcome nothingSent(Subscription subscription) {
        return new DeliveryOutcome(
                Result.DELIVERED,
                subscription.acknowledged(),
                0,
                Objects.requireNonNullElse(subscription.answer(), ""),
                Duration.ZERO,
                null);
    }

    private static DeliveryOutcome removed(Subscription subscription) {
        return new DeliveryOutcome(
                Result.GONE, subscription.acknowledged(), 0, "There is no such webhook any more.", Duration.ZERO, null);
    }
}
