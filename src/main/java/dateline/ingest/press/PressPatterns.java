package dateline.ingest.press;

import dateline.ingest.dateline.Datelines;
import dateline.ingest.text.LinePatterns;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The compiled patterns of the lines above and below a story.
 *
 * @param embargoes embargo lines
 * @param above lines above a story that are not a part of it
 * @param below lines below a story that are not a part of it
 * @param signatures last lines with nothing but initials
 * @param newsroom lines after which a document is not for publication
 * @param notices corrections
 * @param rights rights lines
 * @param published words before a publication date, in lower case
 * @param updated words before a date of update, in lower case
 * @param datelines datelines
 * @param zone the zone of times that have none
 */
public record PressPatterns(
        Embargoes embargoes,
        Furniture above,
        Furniture below,
        Furniture signatures,
        LinePatterns newsroom,
        Notices notices,
        LinePatterns rights,
        Set<String> published,
        Set<String> updated,
        Datelines datelines,
        @Nullable ZoneId zone) {
    /**
     * The patterns of the settings.
     *
     * @throws IllegalArgumentException when a pattern can't be read, or the zone is unknown
     */
    public static PressPatterns of(PressSettings settings) {
        return new PressPatterns(
                new Embargoes(settings.embargoes(), zone(settings.zone())),
                new Furniture("dateline.import.press.above", settings.above()),
                new Furniture("dateline.import.press.below", settings.below()),
                new Furniture("dateline.import.press.signatures", settings.signatures()),
                new LinePatterns("dateline.import.press.newsroom", settings.newsroom()),
                new Notices(settings.corrections()),
                new LinePatterns("dateline.import.press.rights", settings.rights()),
                words(settings.published().stream()),
                words(settings.updated().stream()),
                new Datelines(settings.marks(), settings.cities()),
                zone(settings.zone()));
    }

    private static Set<String> words(Stream<String> phrases) {
        return phrases.flatMap(
                        phrase -> Stream.of(phrase.toLowerCase(Locale.ROOT).split(" ", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable ZoneId zone(String name) {
        try {
            return name.isBlank() ? null : ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "dateline.import.press.zone: " + name
                            + " is not a time zone: set one such as Europe/Berlin or +01:00",
                    e);
        }
    }
}
