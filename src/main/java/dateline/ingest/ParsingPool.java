package dateline.ingest;

import dateline.ingest.text.Deadline;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Where what arrives is read: on a few threads of the machine's own, never on those that answer readers. Half of the
 * cores are left to these, and a document may need some hundred megabytes of memory for a moment.
 */
@Singleton
public final class ParsingPool {
    private static final long MEMORY = 100_000_000;

    /** Bytes of JSON that take less time to read than to hand over: ordinary articles are read where they arrive. */
    private static final int SMALL = 32_768;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final int workers = workers(
            Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory());
    private final Semaphore places = new Semaphore(workers, true);
    private final ExecutorService threads = Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().daemon().name("document-", 1).factory());
    private final Duration deadline;

    public ParsingPool(ImportSettings settings) {
        this.deadline = settings.deadline();
    }

    static int workers(int cores, long memory) {
        return (int) Math.max(1, Math.min(cores / 2, memory / MEMORY));
    }

    /**
     * Does some work here, within the deadline; work within other work is part of it.
     *
     * @throws ProblemException 503 when no place becomes free in a moment
     */
    public <T> T work(Supplier<T> work) {
        return Deadline.isSet() ? work.get() : inTurn(work, PATIENCE);
    }

    /** The same for so many bytes of JSON. */
    public <T> T work(int bytes, Supplier<T> work) {
        return bytes <= SMALL ? atOnce(work) : work(work);
    }

    /** The same for one of many: waits until it is its turn. */
    public <T> T workInTurn(int bytes, Supplier<T> work) {
        return bytes <= SMALL ? atOnce(work) : inTurn(work, Duration.ofDays(1));
    }

    private <T> T atOnce(Supplier<T> work) {
        return Deadline.isSet() ? work.get() : Deadline.within(deadline, work);
    }

    private <T> T inTurn(Supplier<T> work, Duration patience) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
            try {
                return threads.submit(() -> Deadline.within(deadline, work)).get();
            } finally {
                places.release();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static ProblemException busy() {
        return new ProblemException(
                ProblemKind.UNAVAILABLE, "Other documents are being read; send this one again in a moment.");
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
