package dateline.delivery;

import dateline.article.ChangeLog;
import dateline.article.newsroom.ArticlesErased;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets all documents go that are held in memory when an article has been erased, on whichever node: a stale one would
 * still have its text. What was being written meanwhile goes a second later.
 */
@Singleton
class Erasures {
    private final Representations representations;
    private final ChangeLog log;
    private final AtomicLong readUpTo;

    Erasures(Representations representations, ChangeLog log) {
        this.representations = representations;
        this.log = log;
        this.readUpTo = new AtomicLong(log.last());
    }

    @TransactionalEventListener(TransactionalEventListener.TransactionPhase.AFTER_COMMIT)
    void committed(ArticlesErased erased) {
        representations.clear();
    }

    /** While the store can't be read nobody erases. */
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
