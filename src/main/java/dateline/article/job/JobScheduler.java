package dateline.article.job;

import dateline.article.act.ArticleActs;
import dateline.article.act.DiskSpace;
import dateline.article.act.EmbargoActs;
import dateline.article.log.ChangeEvent;
import dateline.problem.StoreFailure;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the background jobs on every node: publication and expiry at their time, age limits of combined feeds, and the
 * filing of many articles, which continues here when another node has stopped in the middle. What became due while no
 * node was running is done at the start.
 *
 * <p>The store is asked for work after an act of this node, while there is more of it, and when the next one is due that is
 * known. What other nodes have planned they do themselves; in case that they can't, it is asked every two seconds too.
 */
@Singleton
class JobScheduler {
    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    private static final int BATCH = 100;

    /** Every so many times the store is asked although no work is known. */
    private static final int REGULAR = 10;

    /** How long other jobs wait while articles are filed for partners. */
    private static final Duration TURN = Duration.ofMillis(500);

    private final ArticleActs articleActs;
    private final EmbargoActs embargoActs;
    private final RefilingJob refilingJob;
    private final CombinedFeedJob combinedFeedJob;
    private final AgeLimitJob ageLimitJob;
    private final EntitlementJob entitlementJob;
    private final DelayJob delayJob;
    private final EntitlementCleaning entitlementCleaning;
    private final ChecksumJob checksumJob;
    private final DiskSpace diskSpace;
    private final DueProgress progress;
    private final InstantSource clock;
    private final AtomicBoolean expected = new AtomicBoolean(true);
    private int times;
    private boolean working = true;
    private boolean embargoesFiled;
    private volatile boolean stopping;

    JobScheduler(
            ArticleActs articleActs,
            EmbargoActs embargoActs,
            RefilingJob refilingJob,
            CombinedFeedJob combinedFeedJob,
            AgeLimitJob ageLimitJob,
            EntitlementJob entitlementJob,
            DelayJob delayJob,
            EntitlementCleaning entitlementCleaning,
            ChecksumJob checksumJob,
            DiskSpace diskSpace,
            DueProgress progress,
            InstantSource clock) {
        this.diskSpace = diskSpace;
        this.articleActs = articleActs;
        this.embargoActs = embargoActs;
        this.refilingJob = refilingJob;
        this.combinedFeedJob = combinedFeedJob;
        this.ageLimitJob = ageLimitJob;
        this.entitlementJob = entitlementJob;
        this.delayJob = delayJob;
        this.entitlementCleaning = entitlementCleaning;
        this.progress = progress;
        this.checksumJob = checksumJob;
        this.clock = clock;
    }

    /** An act may have planned or begun something. */
    @TransactionalEventListener(TransactionalEventListener.TransactionPhase.AFTER_COMMIT)
    void committed(ChangeEvent own) {
        expected.set(true);
    }

    @Scheduled(fixedDelay = "200ms", initialDelay = "200ms")
    void run() {
        times++;
        boolean isTime = expected.getAndSet(false) || progress.isDue() || times % REGULAR == 0;
        if (stopping || !isTime || !diskSpace.forStore()) {
            return;
        }
        try {
            while (!stopping && isDue()) {
                carryOut();
            }
            if (!embargoesFiled) {
                embargoActs.fileAll();
                embargoesFiled = true;
            }
            boolean isRefiling = refilingJob.advance();
            combinedFeedJob.finish();
            ageLimitJob.check();
            boolean isEntitling = !entitlementJob.finish(clock.instant().plus(TURN));
            delayJob.check();
            boolean isCleaning = entitlementCleaning.advance();
            boolean isChecking = checksumJob.advance();
            if (isRefiling || isEntitling || isCleaning || isChecking) {
                expected.set(true);
            }
            working = true;
        } catch (RuntimeException e) {
            // A failure of the store is logged once, elsewhere. When the server stops, other beans end during this
            // work.
            if (working && !stopping && !StoreFailure.isIn(e)) {
                LOG.warn("Scheduled work failed; trying again", e);
            }
            working = false;
            expected.set(true);
        }
    }

    /** The jobs end before the beans that they use are closed. */
    @EventListener
    void stop(ShutdownEvent event) {
        stopping = true;
    }

    private boolean isDue() {
        Optional<Instant> next = articleActs.nextDue();
        progress.note(next);
        return next.filter(due -> !due.isAfter(clock.instant())).isPresent();
    }

    /** Carries out due work together, or, when that fails, one by one. */
    private void carryOut() {
        try {
            articleActs.carryOutDue(BATCH);
        } catch (RuntimeException together) {
            if (StoreFailure.isIn(together)) {
                throw together;
            }
            for (int i = 0; i < BATCH && isDue(); i++) {
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
            progress.fail();
            articleActs
                    .postponeFirst()
                    .ifPresent(article -> LOG.error(
                            "The due publication or expiry of article {} failed; trying again later", article, e));
        }
    }
}
