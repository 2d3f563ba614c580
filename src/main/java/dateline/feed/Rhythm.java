package dateline.feed;

import static dateline.feed.Vocabulary.SY;
import static dateline.feed.Vocabulary.element;

import java.time.Duration;
import java.util.List;
import org.jdom2.Element;

/** How often to look, in the RSS 1.0 syndication module's words. */
final class Rhythm {
    private Rhythm() {}

    /** So many looks an hour, or a day where an hour is too short. */
    static List<Element> of(Duration ttl) {
        boolean hourly = ttl.compareTo(Duration.ofHours(1)) <= 0;
        Duration period = hourly ? Duration.ofHours(1) : Duration.ofDays(1);
        long frequency = Math.max(1, period.dividedBy(ttl));
        return List.of(
                element(SY, "updatePeriod", hourly ? "hourly" : "daily"),
                element(SY, "updateFrequency", Long.toString(frequency)));
    }
}
