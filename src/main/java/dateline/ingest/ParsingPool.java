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
 * The threads that read documents, apart from those that answer feed readers. They use at most half of the cores, and
 * one for every hundred megabytes of memory, because reading a document may take that much.
 */
@Singleton
public final class ParsingPool {
    private static final long MEMORY = 100_000_000;

    /** JSON of at most so many bytes is read at once on the caller's thread: changing threads would take longer. */
    private static final int SMALL = 32_768;

    private static final Duration WAIT = Duration.ofSeconds(1);

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
     * Does work on a thread of the pool, within the deadline. Work that is a part of other work shares its deadline.
     *
     * @throws ProblemException 503 when no thread becomes free within a second
     */
    public <T> T work(Supplier<T> work) {
        return Deadline.isSet() ? work.get() : runWithin(work, WAIT);
    }

    /** Reads JSON of so many bytes. */
    public <T> T work(int bytes, Supplier<T> work) {
        return bytes <= SMALL ? runAtOnce(work) : work(work);
    }

    /** Reads JSON of so many bytes, and waits until a thread is free. */
    public <T> T workWhenFree(int bytes, Supplier<T> work) {
        return bytes <= SMALL ? runAtOnce(work) : runWithin(work, Duration.ofDays(1));
    }

    private <T> T runAtOnce(Supplier<T> work) {
        return Deadline.isSet() ? work.get() : Deadline.within(deadline, work);
    }

    private <T> T runWithin(Supplier<T> work, Duration wait) {
        try {
            if (!places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
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
                ProblemKind.UNAVAILABLE, "The server is reading other documents: send this one again in a moment.");
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
