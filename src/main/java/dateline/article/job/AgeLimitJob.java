package dateline.article.job;

import dateline.article.combined.CombinedFeed;
import dateline.article.combined.CombinedFeeds;
import dateline.article.entitlement.EntitlementTopic;
import dateline.article.entitlement.EntitlementTopics;
import dateline.article.feed.FeedKey;
import dateline.article.filing.ArchiveFiling;
import dateline.article.log.ChangeWriter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Moves entries that are older than the age limit of a combined feed into its archive, and into those of the feeds that
 * partners have of it. It does so by acts with change numbers, so that the passing of time never changes a feed while it is
 * read.
 */
@Singleton
public class AgeLimitJob {
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final CombinedFeeds feeds;
    private final EntitlementTopics topics;
    private final ArchiveFiling archiveFiling;
    private final ChangeWriter changeWriter;
    private final InstantSource clock;
    private Instant nextCheck = Instant.EPOCH;

    AgeLimitJob(
            CombinedFeeds feeds,
            EntitlementTopics topics,
            ArchiveFiling archiveFiling,
            ChangeWriter changeWriter,
            InstantSource clock) {
        this.feeds = feeds;
        this.topics = topics;
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
        List<CombinedFeed> limited =
                feeds.open().stream().filter(feed -> feed.hours() > 0).toList();
        if (limited.isEmpty()) {
            return;
        }
        List<FeedKey> keys = limited.stream().map(CombinedFeed::key).toList();
        List<EntitlementTopic> ofPartners =
                topics.about(keys.stream().map(FeedKey::value).toList());
        Stream.concat(keys.stream(), ofPartners.stream().map(topic -> topic.id().key()))
                .forEach(key -> check(key, now));
    }

    private void check(FeedKey feed, Instant now) {
        archiveFiling
                .ageLimit(feed, now)
                .filter(limit -> archiveFiling.hasOld(feed, limit))
                .ifPresent(limit -> archiveOld(feed, limit));
    }

    @Transactional
    void archiveOld(FeedKey feed, Instant limit) {
        changeWriter.writeFiling(feed, number -> archiveFiling.archiveOld(feed, limit, number));
    }
}
