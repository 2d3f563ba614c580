package dateline.article.newsroom;

import dateline.article.filing.Archive;
import dateline.article.filing.CombinedFeed;
import dateline.article.filing.CombinedFeeds;
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
public class Ageing {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final CombinedFeeds feeds;
    private final Archive archive;
    private final FilingActs acts;
    private final InstantSource clock;
    private Instant next = Instant.EPOCH;

    Ageing(CombinedFeeds feeds, Archive archive, FilingActs acts, InstantSource clock) {
        this.feeds = feeds;
        this.archive = archive;
        this.acts = acts;
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
        acts.write(feed.key(), number -> archive.age(feed.key(), now.minus(Duration.ofHours(feed.hours())), number));
    }
}
