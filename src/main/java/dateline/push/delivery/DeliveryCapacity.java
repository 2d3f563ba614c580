package dateline.push.delivery;

import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many deliveries may be under way. Deliveries to callbacks that have answered in time share one number; those to slow
 * or failing callbacks share another one, so that they do not delay the first. A delivery that turns out to be slow counts
 * only for a second as one of the first.
 */
@Singleton
final class DeliveryCapacity {
    private static final int PROMPT = 256;
    private static final int SLOW = 256;

    /** How many deliveries of the first kind may be slow, for the sake of memory. */
    private static final int MOST_LATE = 1_024;

    private static final long LATE_MILLIS = 1_000;

    private final Semaphore prompt = new Semaphore(PROMPT);
    private final Semaphore slow = new Semaphore(SLOW);
    private final AtomicInteger late = new AtomicInteger();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("push-capacity").factory());

    /** How many more prompt deliveries may begin. */
    int freePrompt() {
        return late.get() >= MOST_LATE ? 0 : prompt.availablePermits();
    }

    /** How many more deliveries to slow or failing callbacks may begin. */
    int freeSlow() {
        return slow.availablePermits();
    }

    /** Runs a delivery to a prompt callback. */
    void runPrompt(Runnable delivery) {
        prompt.acquireUninterruptibly();
        AtomicBoolean released = new AtomicBoolean();
        AtomicBoolean counted = new AtomicBoolean();
        var tooLate = timer.schedule(
                () -> {
                    if (released.compareAndSet(false, true)) {
                        counted.set(true);
                        late.incrementAndGet();
                        prompt.release();
                    }
                },
                LATE_MILLIS,
                TimeUnit.MILLISECONDS);
        try {
            delivery.run();
        } finally {
            tooLate.cancel(false);
            if (released.compareAndSet(false, true)) {
                prompt.release();
            } else if (counted.get()) {
                late.decrementAndGet();
            }
        }
    }

    /** Runs a delivery to a slow or failing callback. */
    void runSlow(Runnable delivery) {
        slow.acquireUninterruptibly();
        try {
            delivery.run();
        } finally {
            slow.release();
        }
    }
}
