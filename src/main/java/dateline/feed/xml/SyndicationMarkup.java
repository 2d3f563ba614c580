package dateline.feed.xml;

import static dateline.feed.xml.XmlVocabulary.SY;
import static dateline.feed.xml.XmlVocabulary.element;

import java.time.Duration;
import java.util.List;
import org.jdom2.Element;

/** How often readers should poll, in the elements of the RSS 1.0 syndication module. */
public final class SyndicationMarkup {
    private SyndicationMarkup() {}

    /** The number of polls in an hour, or in a day when the interval is longer than an hour. */
    public static List<Element> of(Duration ttl) {
        boolean hourly = ttl.compareTo(Duration.ofHours(1)) <= 0;
        Duration period = hourly ? Duration.ofHours(1) : Duration.ofDays(1);
        long frequency = Math.max(1, period.dividedBy(ttl));
        return List.of(
                element(SY, "updatePeriod", hourly ? "hourly" : "daily"),
                element(SY, "updateFrequency", Long.toString(frequency)));
    }
}
