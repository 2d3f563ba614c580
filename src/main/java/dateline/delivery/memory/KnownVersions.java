package dateline.delivery.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.article.feed.FeedKey;
import dateline.article.log.ChangeEvent;
import dateline.article.log.ChangeLog;
import dateline.article.log.LogPosition;
import dateline.article.log.LogTime;
import dateline.article.range.FeedRanges;
import dateline.problem.StoreFailure;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node knows of changes to the feeds that it holds in memory. Its own changes are known when they are
 * committed, before they are acknowledged; those of other nodes a fifth of a second later, from the change log.
 * A state lives as long as a representation of its feed.
 */
@Singleton
public class KnownVersions {
    private static final Logger LOG = LoggerFactory.getLogger(KnownVersions.class);

    private final Cache<FeedKey, KnownVersion> states =
            Caffeine.newBuilder().weakValues().build();
    private final ChangeLog log;
    private final FeedRanges ranges;
    private final LogTime time;
    private final AtomicLong readUpTo;
    private final AtomicLong general = new AtomicLong();
    private final AtomicBoolean reachable = new AtomicBoolean(true);
    private boolean well = true;

    KnownVersions(ChangeLog log, FeedRanges ranges, LogTime time) {
        this.log = log;
        this.ranges = ranges;
        this.time = time;
        this.readUpTo = new AtomicLong(log.last());
    }

    /** The state of a feed. Hold it before reading the store, so that no change falls between. */
    public KnownVersion of(FeedKey feed) {
        return states.get(feed, key -> new KnownVersion(general, reachable));
    }

    @TransactionalEventListener(TransactionalEventListener.TransactionPhase.AFTER_COMMIT)
    void committed(ChangeEvent own) {
        own.feeds().forEach(this::touch);
        if (own.general()) {
            general.accumulateAndGet(own.last(), Math::max);
        }
        // These changes are known now. After a gap, which is another node's, the log is read.
        readUpTo.compareAndSet(own.after(), own.last());
    }

    /** The last act that may show in every feed. Ask before reading the store. */
    public long general() {
        return general.get();
    }

    /** Reads on in the log. While the store can't be reached, what is in memory stays as it is. */
    @Scheduled(fixedDelay = "200ms", initialDelay = "200ms")
    public void catchUp() {
        try {
            long first = readUpTo.get();
            LogPosition counted = log.position();
            long last = counted.number();
            time.reached(counted.at());
            if (last > first) {
                ranges.changedSince(first).forEach(this::touch);
                general.accumulateAndGet(log.lastGeneral(first), Math::max);
                readUpTo.accumulateAndGet(last, Math::max);
            }
            tell(true, null);
        } catch (RuntimeException e) {
            tell(false, e);
        }
    }

    /** Once when it begins and once when it is over, for all who need the store. */
    private void tell(boolean now, @Nullable RuntimeException failure) {
        reachable.set(now || !StoreFailure.isIn(Objects.requireNonNull(failure)));
        if (well && !now) {
            LOG.warn("The store can't be read; what is in memory is served as it is", failure);
        } else if (!well && now) {
            LOG.info("The store is read again");
        }
        well = now;
    }

    /** The number is the feed's own: a later one, of other feeds, would make all that is rendered look stale. */
    private void touch(FeedKey feed, Long number) {
        KnownVersion version = states.getIfPresent(feed);
        if (version != null) {
            version.touch(number);
        }
    }
}
