package dateline.push.delivery;

import jakarta.inject.Singleton;
import java.util.concurrent.ScheduledThreadPoolExecutor;
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

    /** Fewer free places are not given out, because a claim of a few subscriptions costs the store as much as one of many. */
    private static final int LEAST_PROMPT = 128;

    /** How many deliveries of the first kind may be slow, for the sake of memory. */
    private static final int MOST_LATE = 1_024;

    private static final long LATE_MILLIS = 1_000;

    private final Semaphore prompt = new Semaphore(PROMPT);
    private final Semaphore slow = new Semaphore(SLOW);
    private final AtomicInteger late = new AtomicInteger();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("push-capacity").factory());

    DeliveryCapacity() {
        timer.setRemoveOnCancelPolicy(true);
    }

    /** How many more prompt deliveries may begin. */
    int freePrompt() {
        int free = prompt.availablePermits();
        return late.get() >= MOST_LATE || free < LEAST_PROMPT ? 0 : free;
    }

    /** How many more deliveries to slow or failing callbacks may begin. */
    int freeSlow() {
        return slow.availablePermits();
    }

    /** Takes the place of a delivery to a prompt callback, which begins soon. */
    void takePrompt() {
        prompt.acquireUninterruptibly();
    }

    /** Runs a delivery to a prompt callback, and gives its place back. */
    void runPrompt(Runnable delivery) {
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
