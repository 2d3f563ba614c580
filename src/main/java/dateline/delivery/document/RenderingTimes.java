package dateline.delivery.document;

import dateline.feed.DocumentFormat;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** The number of documents that were rendered since the start, and the time that this took, by format. */
@Singleton
public final class RenderingTimes {
    private final LongAdder[] documents = counters();
    private final LongAdder[] nanos = counters();
    private final LongAdder confirmed = new LongAdder();

    /** The rendered documents of a format. */
    public long documents(DocumentFormat format) {
        return documents[format.ordinal()].sum();
    }

    /** The time that it took to read the store for them and to write them. */
    public Duration time(DocumentFormat format) {
        return Duration.ofNanos(nanos[format.ordinal()].sum());
    }

    /** The documents that were read again and turned out to be unchanged, so that they were not written. */
    public long confirmed() {
        return confirmed.sum();
    }

    void rendered(DocumentFormat format, Duration time) {
        documents[format.ordinal()].increment();
        nanos[format.ordinal()].add(time.toNanos());
    }

    void confirm() {
        confirmed.increment();
    }

    private static LongAdder[] counters() {
        return Stream.generate(LongAdder::new)
                .limit(DocumentFormat.values().length)
                .toArray(LongAdder[]::new);
    }
}
