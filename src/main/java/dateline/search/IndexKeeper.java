package dateline.search;

import dateline.problem.StoreFailure;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the index near the change log, so that nobody who searches has to wait for it. */
@Singleton
final class IndexKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    /** Steps between two times that what was done is kept. */
    private static final int KEPT = 40;

    private static final int REST = 3;

    private final SearchIndex index;
    private boolean well = true;

    IndexKeeper(SearchIndex index) {
        this.index = index;
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "10s")
    void look() {
        try {
            for (int i = 1; advance(); i++) {
                if (i % KEPT == 0) {
                    index.keep();
                }
            }
            index.keep();
            well = true;
        } catch (IOException | RuntimeException e) {
            // Of a store that fails everybody else tells too, once.
            if (well && !StoreFailure.isIn(e)) {
                LOG.warn("The search index can't be kept up to date; trying again", e);
            }
            well = false;
        }
    }

    /** Three times as much rest as work: bulk work needs the processors more than the index does. */
    private boolean advance() throws IOException {
        long begun = System.nanoTime();
        boolean more = index.advance();
        if (more) {
            LockSupport.parkNanos(REST * (System.nanoTime() - begun));
        }
        return more;
    }
}
