package dateline.push.progress;

import dateline.problem.StoreFailure;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.SubscriptionState;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscriptions of all nodes, and how far push is behind, as the store had it some seconds ago. Whoever asks gets what
 * is known and never waits for the store: a question lets it be counted anew, in the background, unless that was done a
 * moment ago. So it costs nothing where nobody asks.
 */
@Singleton
public final class PushProgress {
    private static final Logger LOG = LoggerFactory.getLogger(PushProgress.class);
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final StoredProgress stored;
    private final InstantSource clock;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile Counted last = new Counted(List.of(), 0, null, Instant.MIN);

    PushProgress(StoredProgress stored, InstantSource clock) {
        this.stored = stored;
        this.clock = clock;
    }

    private record Counted(
            List<SubscriptionCount> subscriptions,
            long documents,
            @Nullable Instant earliest,
            Instant at) {}

    /** The number of subscriptions of a kind in a state. */
    public long subscriptions(SubscriptionKind kind, SubscriptionState state) {
        return sum(kind, state, SubscriptionCount::number);
    }

    /** The number of those that have not acknowledged the last change of their document. */
    public long behind(SubscriptionKind kind, SubscriptionState state) {
        return sum(kind, state, SubscriptionCount::behind);
    }

    /** The number of documents with changes that not all subscribers were told of; those who are failing do not count. */
    public long outstandingDocuments() {
        return current().documents();
    }

    /** The age of the first of these changes; zero when there is none. */
    public Duration lag() {
        Instant earliest = current().earliest();
        Instant now = clock.instant();
        return earliest == null || earliest.isAfter(now) ? Duration.ZERO : Duration.between(earliest, now);
    }

    private long sum(SubscriptionKind kind, SubscriptionState state, ToLongFunction<SubscriptionCount> number) {
        return current().subscriptions().stream()
                .filter(count -> count.kind() == kind && count.state() == state)
                .mapToLong(number)
                .sum();
    }

    private Counted current() {
        Counted known = last;
        if (known.at().isBefore(clock.instant().minus(FRESH)) && counting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("push-progress").start(this::count);
        }
        return known;
    }

    private void count() {
        try {
            Instant now = clock.instant();
            last = new Counted(
                    stored.subscriptions(),
                    stored.outstanding(),
                    stored.earliest().orElse(null),
                    now);
        } catch (RuntimeException e) {
            if (!StoreFailure.isIn(e)) {
                LOG.error("Subscriptions can't be counted for the metrics", e);
            }
        } finally {
            counting.set(false);
        }
    }
}
