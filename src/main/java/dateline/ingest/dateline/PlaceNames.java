package dateline.ingest.dateline;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.ingest.time.CalendarWords;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides whether words can be the place of a dateline: a name whose words have capitals in scripts that have case, and
 * not the begin of a sentence.
 */
final class PlaceNames {
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 6;

    /** A full stop after a word that is too long for an abbreviation such as "St." or "Sept.". */
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{L}{5,}\\.\\s");

    private static final Pattern PARTS = Pattern.compile("\\s*[,،、/]\\s*|\\s+-\\s+|\\s*\\.\\s+");
    private static final Pattern HYPHENATED = Pattern.compile("'?\\p{Ll}{1,3}-\\p{Lu}.*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String DAY =
            "(?:\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+)?[\\p{L}\\p{M}]{3,12}\\.?|[\\p{L}\\p{M}]{3,12}\\.?\\s+\\d{1,2})";
    private static final Pattern DATE =
            Pattern.compile("(?:[,،.]\\s*|\\s+)" + DAY + "(?:,?\\s+(?:de\\s+)?\\d{4})?[,.]?$");

    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "der", "die", "das", "ein", "eine", "les", "une", "un", "una", "uno", "this", "that",
            "these", "our", "its", "his", "her", "their", "two", "three", "four", "five", "some", "many");

    /** Places that begin like a sentence. */
    private static final Set<String> BEGINNINGS = Set.of(
            "the hague",
            "the valley",
            "the bottom",
            "the dalles",
            "the woodlands",
            "a coruña",
            "les sables",
            "an bord");

    /** Words without a capital in names of places. */
    private static final Set<String> SMALL = Set.of(
            "de", "du", "des", "da", "do", "das", "dos", "del", "della", "di", "la", "le", "les", "los", "las", "el",
            "al", "am", "an", "der", "ob", "im", "in", "bei", "auf", "sur", "sous", "en", "et", "y", "e", "of", "upon",
            "on", "the", "and", "aan", "den", "op", "und", "near", "zu", "vor", "aboard", "board");

    private static final Set<String> COUNTRIES = Stream.concat(
                    Stream.of("en", "de", "fr", "es", "pt", "it").flatMap(PlaceNames::countries),
                    Stream.of(("u.s, u.k, u.a.e, calif, fla, pa, n.y, n.j, n.c, s.c, n.d, s.d, n.m, n.h, w.va, "
                                    + "va, mass, conn, del, md, ga, ala, miss, tenn, ky, ind, ill, mich, wis, minn, "
                                    + "iowa, mo, ark, la, kan, okla, texas, neb, colo, wyo, mont, idaho, utah, ariz, "
                                    + "nev, wash, ore, alaska, hawaii, maine, vt, r.i, ohio, d.c, west bank, "
                                    + "gaza strip, england, scotland, wales, northern ireland, ontario, quebec, "
                                    + "british columbia, alberta, newfoundland, czech republic, turkey, ivory coast, "
                                    + "hong kong")
                            .split(", ")))
            .collect(Collectors.toUnmodifiableSet());

    private PlaceNames() {}

    /** Whether the words before a mark can be a dateline, with or without its date. */
    static boolean isPossible(String text) {
        String place = withoutDate(text);
        if (place.isEmpty()
                || place.length() > LONGEST
                || SENTENCE_END.matcher(place).find()) {
            return false;
        }
        String small = place.toLowerCase(Locale.ROOT);
        if (BEGINNINGS.stream().noneMatch(small::startsWith) && ARTICLES.contains(firstWord(small))) {
            return false;
        }
        String[] words = SPACES.split(PARTS.matcher(place).replaceAll(" "));
        return words.length <= MOST_WORDS + 2 && Stream.of(words).allMatch(PlaceNames::isName);
    }

    /** Whether the place, up to its first comma or slash, is printed in capitals. */
    static boolean isInCapitals(String text) {
        String first = PARTS.split(withoutDate(text), 2)[0];
        long letters = first.chars().filter(Character::isUpperCase).count();
        return letters >= 3 && first.chars().noneMatch(Character::isLowerCase);
    }

    /** Whether the words have a date or a country, so that they are a dateline. */
    static boolean hasDateOrCountry(String text) {
        String place = withoutDate(text);
        String[] parts = PARTS.split(place);
        return !place.equals(text.strip())
                || (parts.length > 1 && COUNTRIES.contains(withoutFullStop(parts[parts.length - 1])));
    }

    /** The words without the date at their end. */
    static String withoutDate(String text) {
        String place = text.strip();
        Matcher date = DATE.matcher(place);
        if (date.find() && Stream.of(SPACES.split(date.group())).anyMatch(PlaceNames::isMonth)) {
            place = place.substring(0, date.start()).strip();
        }
        while (place.endsWith(",") || place.endsWith("،")) {
            place = place.substring(0, place.length() - 1).strip();
        }
        return place.isEmpty() ? text.strip() : place;
    }

    private static boolean isName(String word) {
        int first = word.codePointAt(0);
        return !Character.isLowerCase(first)
                || SMALL.contains(word)
                || word.startsWith("d'")
                || word.startsWith("d’")
                || word.startsWith("l'")
                || HYPHENATED.matches(word);
    }

    private static boolean isMonth(String word) {
        String name = word.toLowerCase(Locale.ROOT).replaceAll("[.,،]", "");
        return CalendarWords.month(name) != null || name.equals("تشرين") || name.equals("كانون");
    }

    private static String firstWord(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }

    private static String withoutFullStop(String word) {
        String small = word.strip().toLowerCase(Locale.ROOT);
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }

    private static Stream<String> countries(String language) {
        Locale locale = Locale.of(language);
        return Stream.of(Locale.getISOCountries())
                .map(code -> Locale.of("", code).getDisplayCountry(locale).toLowerCase(locale));
    }
}
