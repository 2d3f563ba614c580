package dateline.ingest.dateline;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.attribution.Dateline;
import dateline.ingest.text.Spaces;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Datelines without an agency's mark: {@code TAIPEI, Taiwan —}, {@code PARIS —}. Words in capitals before a dash may be
 * anything; with a date or a country, or as the name of a city known to stand alone, they are a dateline.
 */
final class PlainDatelines {
    private static final Pattern DASHED =
            Pattern.compile("^(?P<text>[^()（）!?:\\n–—―]{2,80}?)(?:\\s*(?:--|[–—―])|\\s[-_]\\s)\\s*");
    private static final Pattern MARK_BEHIND =
            Pattern.compile("^(?P<mark>\\p{Lu}[\\p{L} ]{1,25}?)\\s*(?:\\.|\\s[-–—])");

    private static final Pattern BETWEEN =
            Pattern.compile("(?i)\\s+(?:and|und|et|y|e|og|och|en|ja|i)\\s+|\\s*[/&,]\\s*(?:and\\s+)?");

    private final Set<String> cities;

    PlainDatelines(List<String> cities) {
        this.cities = cities.stream().map(PlainDatelines::folded).collect(Collectors.toUnmodifiableSet());
    }

    Optional<Datelines.Head> read(String head, AgencyMarks agencyMarks) {
        Matcher dashed = DASHED.matcher(head);
        if (!dashed.find()) {
            return Optional.empty();
        }
        String text = dashed.group("text").strip();
        boolean one =
                PlaceNames.isInCapitals(text) && (PlaceNames.isPlain(text) || isCity(PlaceNames.withoutDate(text)));
        if (!PlaceNames.isPossible(text) || !(one || areCities(PlaceNames.withoutDate(text)))) {
            return Optional.empty();
        }
        Dateline dateline = new Dateline(text, PlaceNames.withoutDate(text), null, null);
        Matcher behind = MARK_BEHIND.matcher(head.substring(dashed.end()));
        AgencyMarks.AgencyMark mark =
                behind.find() ? agencyMarks.called(behind.group("mark")).orElse(null) : null;
        return Optional.of(new Datelines.Head(
                dateline,
                mark == null ? null : mark.agency(),
                mark == null ? null : mark.mark(),
                mark != null,
                List.of()));
    }

    /** {@code NEW YORK and LOS ANGELES}. */
    private boolean areCities(String text) {
        String[] places = BETWEEN.split(text);
        return places.length > 1
                && Stream.of(places).allMatch(place -> PlaceNames.isInCapitals(place) && isCity(place));
    }

    private boolean isCity(String place) {
        return cities.contains(folded(place));
    }

    private static String folded(String city) {
        return Spaces.single(city.strip().toLowerCase(Locale.ROOT));
    }
}
