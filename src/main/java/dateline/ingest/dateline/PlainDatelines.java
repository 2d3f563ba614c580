package dateline.ingest.dateline;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.ingest.text.Spaces;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads datelines without an agency's mark before the dash: {@code TAIPEI, Taiwan —}, {@code PARIS —}. Words in capitals
 * are a dateline only with a date or a country, or if they are the name of a configured city.
 */
final class PlainDatelines {
    private static final Pattern DASHED =
            Pattern.compile("^(?P<text>[^()（）!?:\\n–—―]{2,80}?)(?:\\s*(?:--|[–—―])|\\s[-_]\\s)\\s*");
    private static final Pattern MARK_AFTER = Pattern.compile("^(?P<mark>\\p{Lu}[\\p{L} ]{1,25}?)\\s*(?:\\.|\\s[-–—])");

    private static final Pattern SEPARATOR =
            Pattern.compile("(?i)\\s+(?:and|und|et|y|e|og|och|en|ja|i)\\s+|\\s*[/&,]\\s*(?:and\\s+)?");

    private final Set<String> cities;

    PlainDatelines(List<String> cities) {
        this.cities = cities.stream().map(PlainDatelines::inLowerCase).collect(Collectors.toUnmodifiableSet());
    }

    Optional<Datelines.Head> read(String head, AgencyMarks agencyMarks) {
        Matcher dashed = DASHED.matcher(head);
        if (!dashed.find()) {
            return Optional.empty();
        }
        String text = dashed.group("text").strip();
        boolean onePlace = PlaceNames.isInCapitals(text)
                && (PlaceNames.hasDateOrCountry(text) || isCity(PlaceNames.withoutDate(text)));
        if (!PlaceNames.isPossible(text) || !(onePlace || areCities(PlaceNames.withoutDate(text)))) {
            return Optional.empty();
        }
        Matcher after = MARK_AFTER.matcher(head.substring(dashed.end()));
        AgencyMarks.AgencyMark known =
                after.find() ? agencyMarks.find(after.group("mark")).orElse(null) : null;
        return Optional.of(new Datelines.Head(text, known == null ? null : known.mark(), known));
    }

    /** {@code NEW YORK and LOS ANGELES}. */
    private boolean areCities(String text) {
        String[] places = SEPARATOR.split(text);
        return places.length > 1
                && Stream.of(places).allMatch(place -> PlaceNames.isInCapitals(place) && isCity(place));
    }

    private boolean isCity(String place) {
        return cities.contains(inLowerCase(place));
    }

    private static String inLowerCase(String city) {
        return Spaces.single(city.strip().toLowerCase(Locale.ROOT));
    }
}
