package dateline.push.progress;

import dateline.push.subscription.SubscriptionKind;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The verifications that this node has carried out since its start. */
@Singleton
public final class VerificationCounts {
    private final Map<Counted, LongAdder> ended = new ConcurrentHashMap<>();

    /** How an attempt ended. */
    public enum Outcome {
        /** The callback has confirmed the request. */
        CONFIRMED,
        /** It has not, so nothing is sent to it. */
        UNCONFIRMED,
        /** A subscriber was told that its subscription was denied or has ended. */
        DENIED,
        /** Nobody was asked or told, for a reason of this server; it is tried again. */
        POSTPONED;

        /** Its name in metrics. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Counted(SubscriptionKind kind, Outcome outcome) {}

    /** Counts one. */
    public void count(SubscriptionKind kind, Outcome outcome) {
        ended.computeIfAbsent(new Counted(kind, outcome), one -> new LongAdder())
                .increment();
    }

    /** The number of those of a kind that ended so. */
    public long of(SubscriptionKind kind, Outcome outcome) {
        LongAdder counter = ended.get(new Counted(kind, outcome));
        return counter == null ? 0 : counter.sum();
    }
}
