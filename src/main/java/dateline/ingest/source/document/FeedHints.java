package dateline.ingest.source.document;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;

/**
 * How often a feed asks to be asked.
 *
 * @param pause the time between two requests; zero when the feed says nothing
 * @param skipHours the hours without requests, a bit for each, UTC (RSS 2.0, "skipHours")
 * @param skipDays the days of the week without requests, a bit for each from Monday
 */
@Serdeable
public record FeedHints(Duration pause, int skipHours, int skipDays) {
    /** Of a feed that says nothing. */
    public static final FeedHints NONE = new FeedHints(Duration.ZERO, 0, 0);
}
