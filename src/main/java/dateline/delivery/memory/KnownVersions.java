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
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions of the feeds in memory, as far as this node knows them. It learns its own changes when they are committed,
 * before they are acknowledged, and those of other nodes a fifth of a second later, from the change log. An embedded store
 * has no other nodes; its log is read every two seconds, which shows whether the store answers. A version is kept as long as a
 * representation of its feed.
 */
@Singleton
public class KnownVersions {
    private static final Logger LOG = LoggerFactory.getLogger(KnownVersions.class);

    private static final int MAX_CAUSES = 30;

    /** How often the log of an embedded store is passed over for each time it is read. */
    private static final int PASSED_OVER = 9;

    private final Cache<FeedKey, KnownVersion> versions =
            Caffeine.newBuilder().weakValues().build();
    private final ChangeLog log;
    private final FeedRanges ranges;
    private final LogTime time;
    private final LogProgress progress;
    private final boolean isEmbedded;
    private final AtomicLong readUpTo;
    private final AtomicLong general = new AtomicLong();
    private final AtomicBoolean reachable = new AtomicBoolean(true);
    private int passedOver;
    private boolean lastReadSucceeded = true;

    KnownVersions(
            ChangeLog log,
            FeedRanges ranges,
            LogTime time,
            LogProgress progress,
            @Value("${dateline.store}") String store) {
        this.log = log;
        this.ranges = ranges;
        this.time = time;
        this.progress = progress;
        this.isEmbedded = store.startsWith("jdbc:h2:");
        this.readUpTo = new AtomicLong(log.last());
        progress.see(readUpTo.get());
    }

    /** The version of a feed. Get it before you read the store, so that no change in between is missed. */
    public KnownVersion of(FeedKey feed) {
        return versions.get(feed, key -> new KnownVersion(general, reachable));
    }

    @TransactionalEventListener(TransactionalEventListener.TransactionPhase.AFTER_COMMIT)
    void committed(ChangeEvent own) {
        own.feeds().forEach(this::touch);
        if (own.general()) {
            general.accumulateAndGet(own.last(), Math::max);
        }
        // These changes need not be read from the log. When changes of another node came in between, the log is read.
        if (readUpTo.compareAndSet(own.after(), own.last())) {
            progress.see(own.last());
        }
        if (own.last() > own.after() && !own.changes().isEmpty()) {
            progress.visible(Duration.between(own.changes().getFirst().at(), time.now()));
        }
    }

    /** The number of the last act that may change every feed. Ask for it before you read the store. */
    public long general() {
        return general.get();
    }

    /** Reads the changes up to a number that another node may have written, unless they are known. */
    public void readUpTo(long number) {
        if (readUpTo.get() < number) {
            catchUp();
        }
    }

    @Scheduled(fixedDelay = "200ms", initialDelay = "200ms")
    void look() {
        passedOver = isEmbedded && passedOver < PASSED_OVER ? passedOver + 1 : 0;
        if (passedOver == 0) {
            catchUp();
        }
    }

    /** Reads the new changes in the log. While the store can't be read, the documents in memory count as current. */
    public void catchUp() {
        try {
            long first = readUpTo.get();
            LogPosition counted = log.position();
            long last = counted.number();
            time.advanceTo(counted.at());
            progress.read(last);
            if (last > first) {
                ranges.changedSince(first).forEach(this::touch);
                general.accumulateAndGet(log.lastGeneral(first), Math::max);
                progress.see(readUpTo.accumulateAndGet(last, Math::max));
                progress.visible(Duration.between(counted.at(), time.now()));
            }
            recordResult(null);
        } catch (RuntimeException e) {
            recordResult(e);
        }
    }

    /** Records and logs when the store begins to fail, and when it can be read again. */
    private void recordResult(@Nullable RuntimeException failure) {
        reachable.set(failure == null || !StoreFailure.isIn(failure));
        if (lastReadSucceeded && failure != null && StoreFailure.isIn(failure)) {
            LOG.warn("The store can't be read; documents are served from memory as they are: {}", cause(failure));
        } else if (lastReadSucceeded && failure != null) {
            LOG.warn("The change log can't be read; documents are served from memory as they are", failure);
        } else if (!lastReadSucceeded && failure == null) {
            LOG.info("The store can be read again");
        }
        lastReadSucceeded = failure == null;
    }

    /** What began a failure, in one line. */
    private static String cause(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < MAX_CAUSES && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        return String.valueOf(cause).lines().findFirst().orElse("");
    }

    /** The number is that of the feed's own change: a later one of other feeds would make the feed's documents stale. */
    private void touch(FeedKey feed, Long number) {
        KnownVersion version = versions.getIfPresent(feed);
        if (version != null) {
            version.touch(number);
        }
    }
}
