package dateline.ingest.source.document;

import static dateline.ingest.source.document.part.FeedVocabulary.rss;
import static dateline.ingest.source.document.part.FeedVocabulary.rssText;
import static dateline.ingest.source.document.part.FeedVocabulary.text;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Reads how often an XML feed asks to be asked: {@code ttl}, {@code skipHours}, {@code skipDays} and the syndication module. */
final class SyndicationHints {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Duration LONGEST = Duration.ofDays(7);

    private SyndicationHints() {}

    static FeedHints of(Element channel, Namespace syndication) {
        Integer minutes = number(rssText(channel, "ttl"));
        Duration ttl = minutes == null ? Duration.ZERO : Duration.ofMinutes(minutes);
        Duration period = period(text(channel, "updatePeriod", syndication));
        Integer frequency = number(text(channel, "updateFrequency", syndication));
        Duration rhythm = frequency == null || frequency < 1 ? period : period.dividedBy(frequency);
        Duration pause = ttl.compareTo(rhythm) > 0 ? ttl : rhythm;
        return new FeedHints(pause.compareTo(LONGEST) > 0 ? LONGEST : pause, hours(channel), days(channel));
    }

    private static Duration period(@Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> Duration.ZERO;
        };
    }

    private static int hours(Element channel) {
        int hours = 0;
        for (Element skip : rss(channel, "skipHours")) {
            for (Element hour : rss(skip, "hour")) {
                Integer number = number(hour.getTextTrim());
                if (number != null && number <= 24) {
                    // Some feeds count from 1 to 24.
                    hours |= 1 << (number % 24);
                }
            }
        }
        return hours;
    }

    private static int days(Element channel) {
        int days = 0;
        for (Element skip : rss(channel, "skipDays")) {
            for (Element day : rss(skip, "day")) {
                for (DayOfWeek one : DayOfWeek.values()) {
                    if (one.name().equalsIgnoreCase(day.getTextTrim())) {
                        days |= 1 << (one.getValue() - 1);
                    }
                }
            }
        }
        return days;
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null;
    }
}
