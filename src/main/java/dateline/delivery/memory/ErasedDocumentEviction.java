package dateline.delivery.memory;

import dateline.article.log.ChangeLog;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Removes all documents from memory within a second after an article has been erased on any node. They are stale at once
 * and are not sent any more, but they would keep the erased text until their next request.
 */
@Singleton
final class ErasedDocumentEviction {
    private final Representations representations;
    private final ChangeLog log;
    private final LogProgress progress;
    private final AtomicLong readUpTo;

    ErasedDocumentEviction(Representations representations, ChangeLog log, LogProgress progress) {
        this.representations = representations;
        this.log = log;
        this.progress = progress;
        this.readUpTo = new AtomicLong(log.last());
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void removeErased() {
        long first = readUpTo.get();
        long last = progress.position();
        if (last <= first) {
            return;
        }
        try {
            if (log.erasuresAfter(first) > 0) {
                representations.clear();
            }
        } catch (RuntimeException e) {
            // KnownVersions logs that the store can't be read; the next run begins where this one did.
            return;
        }
        readUpTo.set(last);
    }
}
