package dateline.search;

import dateline.article.act.DiskSpace;
import dateline.problem.StoreFailure;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Updates the index in the background, so that searches do not wait for it. */
@Singleton
final class IndexUpdater {
    private static final Logger LOG = LoggerFactory.getLogger(IndexUpdater.class);

    /** The number of steps between two commits of the index. */
    private static final int STEPS_PER_COMMIT = 40;

    private static final int PAUSE_FACTOR = 3;

    private final SearchIndex index;
    private final IndexProgress progress;
    private final DiskSpace diskSpace;
    private boolean working = true;
    private volatile boolean stopping;

    IndexUpdater(SearchIndex index, IndexProgress progress, DiskSpace diskSpace) {
        this.index = index;
        this.progress = progress;
        this.diskSpace = diskSpace;
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "10s")
    void update() {
        try {
            for (int i = 1; !stopping && advance(); i++) {
                if (i % STEPS_PER_COMMIT == 0) {
                    index.commit();
                }
            }
            index.commit();
            if (diskSpace.forFiles()) {
                progress.complete();
            }
            working = true;
        } catch (IOException | RuntimeException e) {
            // A failure of the store is logged once, elsewhere.
            if (working && !StoreFailure.isIn(e)) {
                LOG.warn("The search index can't be kept up to date; trying again", e);
            }
            working = false;
        }
    }

    @EventListener
    void stop(ShutdownEvent event) {
        stopping = true;
    }

    /** Pauses three times as long as it worked, so that bulk work gets the processors. */
    private boolean advance() throws IOException {
        long begun = System.nanoTime();
        boolean more = index.advance();
        if (more) {
            LockSupport.parkNanos(PAUSE_FACTOR * (System.nanoTime() - begun));
        }
        return more;
    }
}
