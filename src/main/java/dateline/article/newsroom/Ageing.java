package dateline.article.newsroom;

import dateline.article.Act;
import dateline.article.Change;
import dateline.article.ChangeLog;
import dateline.article.filing.Archive;
import dateline.article.filing.CombinedFeed;
import dateline.article.filing.CombinedFeeds;
import dateline.article.filing.FeedKey;
import dateline.article.filing.FeedTouched;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Takes what has grown too old for a combined feed out of its live document; in its archive it can still be found.
 * Time thus changes feeds by acts with numbers, and never while somebody reads.
 */
@Singleton
public class Ageing {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final CombinedFeeds feeds;
    private final Archive archive;
    private final ChangeLog log;
    private final ApplicationEventPublisher<FeedTouched> announcements;
    private final InstantSource clock;
    private Instant next = Instant.EPOCH;

    Ageing(
            CombinedFeeds feeds,
            Archive archive,
            ChangeLog log,
            ApplicationEventPublisher<FeedTouched> announcements,
            InstantSource clock) {
        this.feeds = feeds;
        this.archive = archive;
        this.log = log;
        this.announcements = announcements;
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
                .filter(feed -> archive.isAged(feed.key(), now.minus(Duration.ofHours(feed.hours()))))
                .forEach(feed -> age(feed, now));
    }

    @Transactional
    void age(CombinedFeed feed, Instant now) {
        log.advance(1);
        long number = log.last();
        Map<FeedKey, Long> touched = archive.age(feed.key(), now.minus(Duration.ofHours(feed.hours())), number);
        log.saveAll(List.of(new Change(
                number,
                null,
                Act.FILE,
                now.truncatedTo(ChronoUnit.MICROS),
                Change.ITSELF,
                feed.key().value())));
        announcements.publishEvent(new FeedTouched(touched, number - 1, number));
    }
}
