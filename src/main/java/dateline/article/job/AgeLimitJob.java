package dateline.article.job;

import dateline.article.combined.CombinedFeed;
import dateline.article.combined.CombinedFeeds;
import dateline.article.filing.ArchiveFiling;
import dateline.article.log.ChangeWriter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Moves entries that are older than the age limit of a combined feed into its archive. It does so by acts with change
 * numbers, so that the passing of time never changes a feed while it is read.
 */
@Singleton
public class AgeLimitJob {
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final CombinedFeeds feeds;
    private final ArchiveFiling archiveFiling;
    private final ChangeWriter changeWriter;
    private final InstantSource clock;
    private Instant nextCheck = Instant.EPOCH;

    AgeLimitJob(CombinedFeeds feeds, ArchiveFiling archiveFiling, ChangeWriter changeWriter, InstantSource clock) {
        this.feeds = feeds;
        this.archiveFiling = archiveFiling;
        this.changeWriter = changeWriter;
        this.clock = clock;
    }

    /** Checks all feeds with an age limit, every two seconds at most. */
    void check() {
        Instant now = clock.instant();
        if (now.isBefore(nextCheck)) {
            return;
        }
        nextCheck = now.plus(INTERVAL);
        feeds.open().stream()
                .filter(feed -> feed.hours() > 0)
                .filter(feed -> archiveFiling.hasOld(feed.key(), now.minus(Duration.ofHours(feed.hours()))))
                .forEach(feed -> archiveOld(feed, now));
    }

    @Transactional
    void archiveOld(CombinedFeed feed, Instant now) {
        changeWriter.writeFiling(
                feed.key(),
                number -> archiveFiling.archiveOld(feed.key(), now.minus(Duration.ofHours(feed.hours())), number));
    }
}
