package dateline.delivery.document;

import dateline.feed.DocumentFormat;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The number of documents that were rendered since the start, and the time that this took, by format. */
@Singleton
public final class RenderingTimes {
    private final Map<DocumentFormat, Tally> formats = Arrays.stream(DocumentFormat.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    format -> new Tally(new LongAdder(), new LongAdder()),
                    (one, other) -> one,
                    () -> new EnumMap<>(DocumentFormat.class)));
    private final LongAdder confirmed = new LongAdder();

    /** The counts of one format. */
    private record Tally(LongAdder documents, LongAdder nanos) {}

    /** The rendered documents of a format. */
    public long documents(DocumentFormat format) {
        return of(format).documents().sum();
    }

    /** The time that it took to read the store for them and to write them. */
    public Duration time(DocumentFormat format) {
        return Duration.ofNanos(of(format).nanos().sum());
    }

    /** The documents that were read again and turned out to be unchanged, so that they were not written. */
    public long confirmed() {
        return confirmed.sum();
    }

    void rendered(DocumentFormat format, Duration time) {
        of(format).documents().increment();
        of(format).nanos().add(time.toNanos());
    }

    void confirm() {
        confirmed.increment();
    }

    private Tally of(DocumentFormat format) {
        return Objects.requireNonNull(formats.get(format));
    }
}
