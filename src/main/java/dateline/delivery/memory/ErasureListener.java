package dateline.delivery.memory;

import dateline.article.log.ChangeLog;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets all documents go that are held in memory, within a second after an article has been erased on whichever node. They
 * are stale at once and given to nobody; but they would have its text until somebody asks for them.
 */
@Singleton
final class ErasureListener {
    private final Representations representations;
    private final ChangeLog log;
    private final AtomicLong readUpTo;

    ErasureListener(Representations representations, ChangeLog log) {
        this.representations = representations;
        this.log = log;
        this.readUpTo = new AtomicLong(log.last());
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void look() {
        long last;
        try {
            long first = readUpTo.get();
            last = log.last();
            if (last > first && log.erasuresAfter(first) > 0) {
                representations.clear();
            }
        } catch (RuntimeException e) {
            // Others tell of a store that fails; the next look begins where this one did.
            return;
        }
        readUpTo.set(last);
    }
}
