package dateline.ingest.source.hub;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** The number of documents that were sent to the callbacks of this node since its start, by what became of them. */
@Singleton
public final class PushedDocumentCounts {
    private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);

    PushedDocumentCounts() {
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, new LongAdder());
        }
    }

    /** What becomes of a document. */
    public enum Outcome {
        /** It is kept until it is taken, which is soon. */
        KEPT,
        /** It is empty, or longer than what is kept, or too many wait: the feed itself is asked. */
        FEED_ASKED,
        /** Its signature is missing or wrong, so it is not looked at (WebSub §7.1.2). */
        BAD_SIGNATURE,
        /** It is longer than any feed may be. */
        TOO_LARGE,
        /** The subscription has ended. */
        ENDED,
        /** There is no such callback. */
        UNKNOWN;

        /** Its name in metrics. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public void count(Outcome outcome) {
        of(outcome).increment();
    }

    /** How many documents had an outcome. */
    public long sum(Outcome outcome) {
        return of(outcome).sum();
    }

    private LongAdder of(Outcome outcome) {
        return Objects.requireNonNull(counts.get(outcome));
    }
}
