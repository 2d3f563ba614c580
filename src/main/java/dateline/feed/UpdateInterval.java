package dateline.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How often a feed changes, told by the publication dates that it shows and never by the clock. */
final class UpdateInterval {
    private UpdateInterval() {}

    /**
     * How long a reader may wait: half the mean time between two articles, in whole minutes, within the
     * settings' bounds; the least when there are too few articles to tell.
     *
     * @param published dates of the newest articles, the newest first
     */
    static Duration ttl(List<Instant> published, FeedSettings settings) {
        if (published.size() < 2) {
            return settings.leastAge();
        }
        Duration span = Duration.between(published.getLast(), published.getFirst());
        Duration half = span.dividedBy(2L * (published.size() - 1)).truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        if (half.compareTo(settings.leastAge()) < 0) {
            return settings.leastAge();
        }
        return half.compareTo(settings.mostAge()) > 0 ? settings.mostAge() : half;
    }
}
