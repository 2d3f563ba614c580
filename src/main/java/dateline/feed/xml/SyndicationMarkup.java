package dateline.feed.xml;

import static dateline.feed.xml.XmlVocabulary.SY;
import static dateline.feed.xml.XmlVocabulary.element;

import java.time.Duration;
import java.util.List;
import org.jdom2.Element;

/** How often to look, in the RSS 1.0 syndication module's words. */
public final class SyndicationMarkup {
    private SyndicationMarkup() {}

    /** So many looks an hour, or a day where an hour is too short. */
    public static List<Element> of(Duration ttl) {
        boolean hourly = ttl.compareTo(Duration.ofHours(1)) <= 0;
        Duration period = hourly ? Duration.ofHours(1) : Duration.ofDays(1);
        long frequency = Math.max(1, period.dividedBy(ttl));
        return List.of(
                element(SY, "updatePeriod", hourly ? "hourly" : "daily"),
                element(SY, "updateFrequency", Long.toString(frequency)));
    }
}
