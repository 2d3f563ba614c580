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
 * Takes what has grown too old for a combined feed out of its live document; in its archive it can still be found.
 * Time thus changes feeds by acts with numbers, and never while somebody reads.
 */
@Singleton
public class AgeLimitJob {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final CombinedFeeds feeds;
    private final ArchiveFiling archiveFiling;
    private final ChangeWriter changeWriter;
    private final InstantSource clock;
    private Instant next = Instant.EPOCH;

    AgeLimitJob(CombinedFeeds feeds, ArchiveFiling archiveFiling, ChangeWriter changeWriter, InstantSource clock) {
        this.feeds = feeds;
        this.archiveFiling = archiveFiling;
        this.changeWriter = changeWriter;
        this.clock = clock;
    }

    /** Looks at all feeds with an age limit, now and then. */
    void look() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        feeds.open().stream()
                .filter(feed -> feed.hours() > 0)
                .filter(feed -> archiveFiling.hasOld(feed.key(), now.minus(Duration.ofHours(feed.hours()))))
                .forEach(feed -> age(feed, now));
    }

    @Transactional
    void age(CombinedFeed feed, Instant now) {
        changeWriter.writeFiling(
                feed.key(), number -> archiveFiling.archiveOld(feed.key(), now.minus(Duration.ofHours(feed.hours())), number));
    }
}
