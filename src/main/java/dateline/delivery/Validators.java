package dateline.delivery;

import dateline.article.FeedVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a client may come back with (RFC 9110 §8.8).
 *
 * @param etag strong, with its quotes
 * @param lastModified whole seconds
 */
record Validators(String etag, Instant lastModified) {
    /**
     * The validators of a version of a feed. They are known without rendering and are the same on every node
     * and after a restart.
     *
     * <p>While the second of the last change is not over, a second change could still fall into it: until then
     * the second before is given, so that If-Modified-Since never hides the later change (RFC 9110 §8.8.2.2).
     *
     * @param dressing stands for all else that the bytes depend on
     */
    static Validators of(FeedVersion version, String dressing, Instant now) {
        Instant second = version.at().truncatedTo(ChronoUnit.SECONDS);
        boolean over = Duration.between(second, now).compareTo(Duration.ofSeconds(2)) >= 0;
        return new Validators("\"" + version.number() + "-" + dressing + "\"", over ? second : second.minusSeconds(1));
    }
}
