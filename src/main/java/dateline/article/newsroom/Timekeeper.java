package dateline.article.newsroom;

import dateline.article.Room;
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
final class Timekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);
    private static final int STEP = 100;

    private final Newsroom newsroom;
    private final Refiler refiler;
    private final Gatherer gatherer;
    private final Ageing ageing;
    private final Room room;
    private final InstantSource clock;
    private boolean well = true;

    Timekeeper(Newsroom newsroom, Refiler refiler, Gatherer gatherer, Ageing ageing, Room room, InstantSource clock) {
        this.room = room;
        this.newsroom = newsroom;
        this.refiler = refiler;
        this.gatherer = gatherer;
        this.ageing = ageing;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "200ms", initialDelay = "200ms")
    void look() {
        if (!room.forStore()) {
            return;
        }
        try {
            while (isDue()) {
                carryOut();
            }
            refiler.advance();
            gatherer.finish();
            ageing.look();
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
        return newsroom.nextDue().filter(due -> !due.isAfter(clock.instant())).isPresent();
    }

    /** Together, or when that fails each alone. */
    private void carryOut() {
        try {
            newsroom.carryOutDue(STEP);
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
            newsroom.carryOutDue(1);
        } catch (RuntimeException e) {
            if (StoreFailure.isIn(e)) {
                throw e;
            }
            newsroom.putOff()
                    .ifPresent(article ->
                            LOG.error("What is due of article {} can't be done; trying again later", article, e));
        }
    }
}
