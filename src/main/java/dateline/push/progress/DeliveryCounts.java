package dateline.push.progress;

import dateline.push.subscription.SubscriptionKind;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The deliveries of this node since its start, and those that are under way. */
@Singleton
public final class DeliveryCounts {
    private final Map<Counted, LongAdder> ended = new ConcurrentHashMap<>();
    private final Map<SubscriptionKind, LongAdder> nanos = new ConcurrentHashMap<>();
    private final LongAdder begun = new LongAdder();

    /** How a delivery ended. */
    public enum Outcome {
        /** The subscriber has acknowledged it. */
        DELIVERED,
        /** It is tried again later. */
        FAILED,
        /** The callback has ended the subscription. */
        GONE,
        /** Nothing was sent, for a reason of this server. */
        POSTPONED;

        /** Its name in metrics. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Counted(SubscriptionKind kind, Outcome outcome) {}

    /** A delivery is under way until {@link #end}. */
    public void begin() {
        begun.increment();
    }

    /** A delivery is not under way any more. */
    public void end() {
        begun.decrement();
    }

    /** Counts a delivery that was acknowledged, and the time from its change until then. */
    public void delivered(SubscriptionKind kind, Duration latency) {
        nanos.computeIfAbsent(kind, one -> new LongAdder()).add(Math.max(0, latency.toNanos()));
        count(kind, Outcome.DELIVERED);
    }

    /** Counts one that ended otherwise. */
    public void count(SubscriptionKind kind, Outcome outcome) {
        ended.computeIfAbsent(new Counted(kind, outcome), one -> new LongAdder())
                .increment();
    }

    /** The number of deliveries of a kind that ended so. */
    public long of(SubscriptionKind kind, Outcome outcome) {
        LongAdder counter = ended.get(new Counted(kind, outcome));
        return counter == null ? 0 : counter.sum();
    }

    /** The time from the changes to the acknowledgements, all together. */
    public Duration latency(SubscriptionKind kind) {
        LongAdder sum = nanos.get(kind);
        return sum == null ? Duration.ZERO : Duration.ofNanos(sum.sum());
    }

    /** The deliveries that wait for the answer of a callback now, or for a free connection to it. */
    public long underWay() {
        return begun.sum();
    }
}
