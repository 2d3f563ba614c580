package dateline.push.delivery;

import dateline.article.feed.FeedKey;
import dateline.partner.Tallies;
import dateline.problem.StoreFailure;
import dateline.push.StoreOutage;
import dateline.push.delivery.DeliveryOutcome.Result;
import dateline.push.progress.DeliveryCounts;
import dateline.push.progress.DeliveryCounts.Outcome;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.SubscriptionState;
import dateline.push.subscription.Subscriptions;
import dateline.readership.Readership;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the results of deliveries. Results that arrive together share a transaction. They wait for a store that is away.
 * When it is away for long and other nodes share it, the claims end by themselves, and these tell the subscribers once more.
 */
@Singleton
final class DeliveryRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRecorder.class);
    private static final int BATCH = 500;
    private static final int ANSWER_LENGTH = 500;
    private static final long WAIT_MILLIS = 5_000;

    /**
     * Results are gathered so many times so long, while they are few and more deliveries are under way: the embedded store
     * writes whole pages with each transaction.
     */
    private static final int GATHERINGS = 5;

    private static final long GATHERING_MILLIS = 20;
    private static final int MANY = 250;

    /** A callback that takes longer is slow. */
    private static final Duration SLOW = Duration.ofSeconds(3);

    /** How soon a delivery is tried again that this server could not begin. */
    private static final Duration POSTPONEMENT = Duration.ofSeconds(1);

    private final DeliveryRecords records;
    private final DeliveryClaims claims;
    private final Subscriptions subscriptions;
    private final OpenDeliveries open;
    private final DeliveryCounts counts;
    private final Tallies tallies;
    private final Readership readership;
    private final InstantSource clock;
    private final LinkedBlockingQueue<DeliveryRecord> queue = new LinkedBlockingQueue<>();

    DeliveryRecorder(
            DeliveryRecords records,
            DeliveryClaims claims,
            Subscriptions subscriptions,
            OpenDeliveries open,
            DeliveryCounts counts,
            Tallies tallies,
            Readership readership,
            InstantSource clock) {
        this.records = records;
        this.claims = claims;
        this.subscriptions = subscriptions;
        this.open = open;
        this.counts = counts;
        this.tallies = tallies;
        this.readership = readership;
        this.clock = clock;
    }

    /** Takes a result, which is stored soon. */
    void add(Delivery delivery, DeliveryOutcome outcome) {
        Subscription subscription = delivery.subscription();
        switch (outcome.result()) {
            case DELIVERED -> {
                DeliveryRecord record = record(delivery, outcome, 0);
                counts.delivered(subscription.kind(), record.latency());
                tallies.ofDocument(delivery.document().path())
                        .ifPresent(tally -> tally.delivered(record.acknowledged()));
                if (subscription.kind() != SubscriptionKind.WEBHOOK) {
                    readership.delivered(
                            new FeedKey(delivery.document().feed()),
                            delivery.document().path(),
                            outcome.delivered());
                }
                queue.add(record);
            }
            case FAILED -> {
                counts.count(subscription.kind(), Outcome.FAILED);
                queue.add(record(delivery, outcome, failures(subscription, outcome)));
            }
            case GONE -> {
                counts.count(subscription.kind(), Outcome.GONE);
                StoreOutage.outlast(() -> subscriptions.deleteById(subscription.id()));
                open.end(subscription.id());
            }
            case POSTPONED -> {
                counts.count(subscription.kind(), Outcome.POSTPONED);
                postpone(delivery);
            }
        }
    }

    /** Nothing was sent, for a reason of this server: it is tried again soon. */
    void postpone(Delivery delivery) {
        List<UUID> one = List.of(delivery.subscription().id());
        StoreOutage.outlast(() -> subscriptions.claim(one, clock.instant().plus(POSTPONEMENT)));
        one.forEach(open::end);
    }

    /** The failures in a row: messages that were acknowledged before this failure end the row. */
    private static int failures(Subscription subscription, DeliveryOutcome outcome) {
        return outcome.delivered() > 0 ? 1 : subscription.failures() + 1;
    }

    private DeliveryRecord record(Delivery delivery, DeliveryOutcome outcome, int failures) {
        Subscription subscription = delivery.subscription();
        Instant now = clock.instant();
        return new DeliveryRecord(
                subscription.id(),
                state(outcome, failures),
                subscription.acknowledged(),
                outcome.acknowledged(),
                outcome.delivered(),
                outcome.result() == Result.FAILED ? retry(outcome, failures, now) : null,
                failures,
                failures == 0 ? null : subscription.failing() == null ? now : subscription.failing(),
                now,
                outcome.answer()
                        .substring(0, Math.min(ANSWER_LENGTH, outcome.answer().length())),
                Duration.between(delivery.document().changed(), now));
    }

    private static SubscriptionState state(DeliveryOutcome outcome, int failures) {
        if (outcome.result() == Result.FAILED) {
            return failures >= RetryDelay.MOST_FAILURES ? SubscriptionState.SUSPENDED : SubscriptionState.RETRYING;
        }
        return outcome.took().compareTo(SLOW) > 0 ? SubscriptionState.SLOW : SubscriptionState.ACTIVE;
    }

    private static Instant retry(DeliveryOutcome outcome, int failures, Instant now) {
        Instant own = now.plus(RetryDelay.after(failures, ThreadLocalRandom.current()));
        Instant named = outcome.notBefore();
        return named != null && named.isAfter(own) ? named : own;
    }

    /**
     * Stores results that have arrived, after it has waited for the first and for those that come soon after it.
     *
     * @return the number of results
     */
    int store() throws InterruptedException {
        DeliveryRecord first = queue.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return 0;
        }
        for (int i = 0; i < GATHERINGS && queue.size() < MANY && open.count() > queue.size() + 1; i++) {
            TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
        }
        List<DeliveryRecord> batch = new ArrayList<>(List.of(first));
        queue.drainTo(batch, BATCH - 1);
        try {
            StoreOutage.outlast(() -> records.store(batch));
            end(batch);
        } catch (RuntimeException e) {
            if (StoreFailure.isIn(e)) {
                queue.addAll(batch);
                return 0;
            }
            refused(batch, e);
        }
        return batch.size();
    }

    /** Stores all results that have arrived. */
    void storeAll() {
        List<DeliveryRecord> rest = new ArrayList<>();
        queue.drainTo(rest);
        if (!rest.isEmpty()) {
            records.store(rest);
            end(rest);
        }
    }

    /** They are told once more, but not at once. */
    private void refused(List<DeliveryRecord> batch, RuntimeException failure) {
        List<UUID> ids = batch.stream().map(DeliveryRecord::subscription).toList();
        LOG.error("The results of {} deliveries were not stored: {}", ids.size(), ids, failure);
        try {
            StoreOutage.outlast(() -> claims.leave(ids));
        } finally {
            end(batch);
        }
    }

    private void end(List<DeliveryRecord> batch) {
        batch.forEach(one -> open.end(one.subscription()));
    }
}
