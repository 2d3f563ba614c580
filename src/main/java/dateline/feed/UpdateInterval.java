package dateline.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How often a feed changes, calculated from the publication dates in it and never from the clock. */
final class UpdateInterval {
    private UpdateInterval() {}

    /**
     * How long a reader may wait between two polls: half the mean time between two articles, in whole minutes, within the
     * limits of the settings; the shortest time when there are fewer than two articles.
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
