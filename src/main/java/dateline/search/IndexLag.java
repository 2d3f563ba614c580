package dateline.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How long ago the search index of this node had all changes. */
@Singleton
public final class IndexLag {
    private final LongSupplier nanos;
    private volatile long completeAt;

    @Inject
    IndexLag() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that only goes forward */
    IndexLag(LongSupplier nanos) {
        this.nanos = nanos;
        this.completeAt = nanos.getAsLong();
    }

    /** The time since then; the index counts as complete when the server starts. */
    public Duration now() {
        return Duration.ofNanos(nanos.getAsLong() - completeAt);
    }

    /** Notes that the index has all changes now. */
    void complete() {
        completeAt = nanos.getAsLong();
    }
}
