package dateline.article.job;

import dateline.article.act.ArticleActs;
import dateline.article.act.DiskSpace;
import dateline.problem.StoreFailure;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what is due happens: publication, the end of an embargo, expiry, what grows too old for a combined feed, and the filing that is left over
 * when a node died in the middle of it. On every node; what one node does the others find done. What fell due while no
 * node was running happens at the start.
 */
@Singleton
final class JobScheduler {
    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    private static final int STEP = 100;

    private final ArticleActs articleActs;
    private final RefilingJob refilingJob;
    private final CombinedFeedJob combinedFeedJob;
    private final AgeLimitJob ageLimitJob;
    private final DiskSpace diskSpace;
    private final InstantSource clock;
    private boolean well = true;

    JobScheduler(
            ArticleActs articleActs,
            RefilingJob refilingJob,
            CombinedFeedJob combinedFeedJob,
            AgeLimitJob ageLimitJob,
            DiskSpace diskSpace,
            InstantSource clock) {
        this.diskSpace = diskSpace;
        this.articleActs = articleActs;
        this.refilingJob = refilingJob;
        this.combinedFeedJob = combinedFeedJob;
        this.ageLimitJob = ageLimitJob;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "200ms", initialDelay = "200ms")
    void look() {
        if (!diskSpace.forStore()) {
            return;
        }
        try {
            while (isDue()) {
                carryOut();
            }
            refilingJob.advance();
            combinedFeedJob.finish();
            ageLimitJob.look();
            well = true;
        } catch (RuntimeException e) {
            // Of a store that fails everybody else tells too, once.
            if (well && !StoreFailure.isIn(e)) {
                LOG.warn("Scheduled work can't be done; trying again", e);
            }
            well = false;
        }
    }

    private boolean isDue() {
        return articleActs
                .nextDue()
                .filter(due -> !due.isAfter(clock.instant()))
                .isPresent();
    }

    /** Together, or when that fails each alone. */
    private void carryOut() {
        try {
            articleActs.carryOutDue(STEP);
        } catch (RuntimeException together) {
            if (StoreFailure.isIn(together)) {
                throw together;
            }
            for (int i = 0; i < STEP && isDue(); i++) {
                carryOutOne();
            }
        }
    }

    private void carryOutOne() {
        try {
            articleActs.carryOutDue(1);
        } catch (RuntimeException e) {
            if (StoreFailure.isIn(e)) {
                throw e;
            }
            articleActs
                    .postponeFirst()
                    .ifPresent(article ->
                            LOG.error("What is due of article {} can't be done; trying again later", article, e));
        }
    }
}
