package dateline.article.revision;

import dateline.article.act.DiskSpace;
import dateline.article.log.ChangeWriter;
import dateline.problem.StoreFailure;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes earlier states of articles whose time is over, some at a time. Every node does it; the lock of the change log is
 * held for each step, so that no two of them, and no act, work upon the same states.
 */
@Singleton
public class RevisionCleaning {
    private static final Logger LOG = LoggerFactory.getLogger(RevisionCleaning.class);
    private static final int STEP = 100;
    private static final int STEPS = 100;

    private final EarlierStates states;
    private final RevisionSettings settings;
    private final ChangeWriter changeWriter;
    private final DiskSpace diskSpace;
    private final InstantSource clock;
    private boolean begun;
    private volatile boolean stopping;

    RevisionCleaning(
            EarlierStates states,
            RevisionSettings settings,
            ChangeWriter changeWriter,
            DiskSpace diskSpace,
            InstantSource clock) {
        this.states = states;
        this.settings = settings;
        this.changeWriter = changeWriter;
        this.diskSpace = diskSpace;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    void run() {
        if (stopping || !diskSpace.forStore()) {
            return;
        }
        try {
            clean();
        } catch (RuntimeException e) {
            if (!stopping && !StoreFailure.isIn(e)) {
                LOG.error("Earlier states of articles can't be deleted; trying again", e);
            }
        }
    }

    @EventListener
    void stop(ShutdownEvent event) {
        stopping = true;
    }

    /** Deletes what is due, or a part of it if that is much. */
    public void clean() {
        if (!begun) {
            // A node of an earlier release may have erased articles, and knows nothing of their states.
            states.deleteErased();
            begun = true;
        }
        Instant oldest = settings.oldest(clock.instant());
        for (int i = 0;
                i < STEPS && !stopping && !states.replacedBefore(oldest, 1).isEmpty();
                i++) {
            step(oldest);
        }
    }

    @Transactional
    void step(Instant oldest) {
        changeWriter.lock();
        Map<UUID, Long> last = new LinkedHashMap<>();
        List<StateKey> due = states.replacedBefore(oldest, STEP);
        due.forEach(state -> last.merge(state.article(), state.change(), Math::max));
        last.forEach(states::deleteUpTo);
    }
}
