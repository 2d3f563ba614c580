package dateline.article.newsroom;

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
final class Timekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);
    private static final int STEP = 100;

    private final Newsroom newsroom;
    private final Refiler refiler;
    private final Gatherer gatherer;
    private final Ageing ageing;
    private final InstantSource clock;
    private boolean reachable = true;

    Timekeeper(Newsroom newsroom, Refiler refiler, Gatherer gatherer, Ageing ageing, InstantSource clock) {
        this.newsroom = newsroom;
        this.refiler = refiler;
        this.gatherer = gatherer;
        this.ageing = ageing;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "200ms", initialDelay = "200ms")
    void look() {
        try {
            while (isDue()) {
                carryOut();
            }
            refiler.finish();
            gatherer.finish();
            ageing.look();
            reachable = true;
        } catch (RuntimeException e) {
            if (reachable) {
                LOG.warn("The store can't be reached: what is due waits until it can", e);
            }
            reachable = false;
        }
    }

    private boolean isDue() {
        return newsroom.nextDue().filter(due -> !due.isAfter(clock.instant())).isPresent();
    }

    /** Together, or when that fails each alone. */
    private void carryOut() {
        try {
            newsroom.carryOutDue(STEP);
        } catch (RuntimeException together) {
            for (int i = 0; i < STEP && isDue(); i++) {
                carryOutOne();
            }
        }
    }

    private void carryOutOne() {
        try {
            newsroom.carryOutDue(1);
        } catch (RuntimeException e) {
            newsroom.putOff()
                    .ifPresent(article ->
                            LOG.error("What is due of article {} can't be done; trying again later", article, e));
        }
    }
}
