package dateline.ingest.dateline;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.ingest.time.PrintedTime;
import dateline.ingest.time.PrintedTimes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads datelines with an agency's mark: in brackets or between slashes after the place, before it, or after the date. */
final class MarkedDatelines {
    private static final String DASH = "--|[-–—―−_ـ=－＝]";
    private static final Pattern BRACKETS = Pattern.compile(
            "^(?P<text>[^()（）!?\\n]{1,100}?)\\s*[(（](?P<mark>[^()（）\\n]{1,40})[)）]\\s*[.．]?\\s*(?P<dash>" + DASH
                    + ")?");
    private static final Pattern SLASHES =
            Pattern.compile("^(?P<text>[^()（）!?\\n]{1,100}?)\\s*/\\s?(?P<mark>\\p{L}[\\p{L} .-]{1,30}?)\\s?/");
    private static final Pattern FIRST = Pattern.compile("^[(（](?P<mark>[^()（）\\n]{2,40})[)）]\\s*[.]?\\s*(?:" + DASH
            + ")\\s*(?:(?P<text>[^()（）!?\\n]{2,80}?)\\s*(?:--|[–—―]|\\s-\\s))?");
    private static final Pattern SENTENCES = Pattern.compile(
            "^(?P<text>[^().!?\\n]{2,60}\\.\\s+[^().!?\\n]{2,30}?)\\.?\\s+(?P<mark>\\p{Lu}[\\p{L} -]{1,20}?)\\s*(?:--|[–—-])");
    /** {@code TOKYO, Nov. 4, Kyodo -}. */
    private static final Pattern LISTED = Pattern.compile(
            "^(?P<text>[^()（）!?\\n]{2,80}?[,\\d])\\s*(?P<mark>\\p{Lu}[\\p{L} ]{1,20}?)\\s*,?\\s*(?:--|[–—]|\\s-\\s)");

    private static final Pattern TRAILING = Pattern.compile("[\\s,–—-]+$");
    private static final Pattern SHORT_NAME = Pattern.compile("\\p{Lu}[\\p{L}/-]*");

    private MarkedDatelines() {}

    static Optional<Datelines.Head> read(String head, AgencyMarks agencyMarks) {
        return Stream.of(
                        brackets(head, agencyMarks),
                        slashes(head, agencyMarks),
                        first(head, agencyMarks),
                        listed(head, agencyMarks),
                        sentences(head, agencyMarks))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Datelines.Head> brackets(String head, AgencyMarks agencyMarks) {
        Matcher brackets = BRACKETS.matcher(head);
        if (!brackets.find()) {
            return Optional.empty();
        }
        String text = TRAILING.matcher(brackets.group("text").strip()).replaceFirst("");
        String mark = brackets.group("mark").strip();
        AgencyMarks.AgencyMark known = agencyMarks.find(mark).orElse(null);
        if (text.isEmpty() || !PlaceNames.isPossible(text) || isName(text, mark, known)) {
            return Optional.empty();
        }
        boolean dashed = brackets.group("dash") != null;
        if (isDate(text)) {
            return dashed && known != null && known.agency() != null
                    ? Optional.of(new Datelines.Head(null, known.agency(), mark, true, List.of()))
                    : Optional.empty();
        }
        boolean accepted = known == null
                ? dashed && looksLikeMark(mark) && (PlaceNames.isInCapitals(text) || PlaceNames.hasDateOrCountry(text))
                : dashed || PlaceNames.hasDateOrCountry(text);
        return accepted ? Optional.of(new Datelines.Head(text, mark, known)) : Optional.empty();
    }

    private static Optional<Datelines.Head> slashes(String head, AgencyMarks agencyMarks) {
        Matcher slashes = SLASHES.matcher(head);
        if (!slashes.find()) {
            return Optional.empty();
        }
        String text = withoutFullStop(TRAILING.matcher(slashes.group("text")).replaceFirst(""));
        String mark = slashes.group("mark").strip();
        int hyphen = mark.indexOf('-');
        return agencyMarks
                .find(mark)
                .or(() -> hyphen < 0 ? Optional.empty() : agencyMarks.find(mark.substring(0, hyphen)))
                .filter(known -> PlaceNames.isPossible(text))
                .map(known -> new Datelines.Head(text, mark, known));
    }

    private static Optional<Datelines.Head> first(String head, AgencyMarks agencyMarks) {
        Matcher first = FIRST.matcher(head);
        if (!first.find()) {
            return Optional.empty();
        }
        String text = first.group("text");
        String mark = first.group("mark");
        AgencyMarks.AgencyMark known = agencyMarks.find(mark).orElse(null);
        if (known == null) {
            return Optional.empty();
        }
        boolean placed = text != null && PlaceNames.isPossible(text) && PlaceNames.isInCapitals(text);
        if (placed) {
            return Optional.of(new Datelines.Head(text.strip(), mark, known));
        }
        return known.agency() == null
                ? Optional.empty()
                : Optional.of(new Datelines.Head(null, known.agency(), mark, true, List.of()));
    }

    private static Optional<Datelines.Head> sentences(String head, AgencyMarks agencyMarks) {
        Matcher sentences = SENTENCES.matcher(head);
        if (!sentences.find()) {
            return Optional.empty();
        }
        String text = withoutFullStop(sentences.group("text").strip());
        return agencyMarks
                .find(sentences.group("mark"))
                .filter(known -> PlaceNames.isPossible(text) && PlaceNames.hasDateOrCountry(text))
                .map(known -> new Datelines.Head(text, sentences.group("mark"), known));
    }

    private static Optional<Datelines.Head> listed(String head, AgencyMarks agencyMarks) {
        Matcher listed = LISTED.matcher(head);
        if (!listed.find()) {
            return Optional.empty();
        }
        String text = TRAILING.matcher(listed.group("text")).replaceFirst("");
        String mark = listed.group("mark").strip();
        return agencyMarks
                .find(mark)
                .filter(known -> !text.isEmpty() && PlaceNames.isPossible(text))
                .filter(known -> PlaceNames.hasDateOrCountry(text) || PlaceNames.isInCapitals(text))
                .map(known -> new Datelines.Head(text, mark, known));
    }

    /** Whether a text is only a date, as in "Nov 24 (Reuters) -". */
    private static boolean isDate(String text) {
        PrintedTime time = PrintedTimes.read(text);
        return time.day() != null && time.isAlone();
    }

    /** Whether the mark is only the short form of the words before it: "European Central Bank (ECB)". */
    private static boolean isName(String text, String mark, AgencyMarks.@Nullable AgencyMark known) {
        if (known != null) {
            return known.agency() != null && known.agency().isCalled(text);
        }
        String letters = text.toLowerCase(Locale.ROOT);
        int at = -1;
        for (char c : mark.toLowerCase(Locale.ROOT).toCharArray()) {
            at = letters.indexOf(c, at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text looks like an unknown agency's mark: a short name in capitals; with a full stop it is a stock's code. */
    private static boolean looksLikeMark(String mark) {
        return mark.length() <= 12
                && SHORT_NAME.matches(mark)
                && mark.chars().filter(Character::isUpperCase).count() >= 2;
    }

    private static String withoutFullStop(String text) {
        boolean abbreviated = !text.endsWith(".") || text.length() < 4 || text.charAt(text.length() - 3) == '.';
        return abbreviated ? text.strip() : text.substring(0, text.length() - 1).strip();
    }
}
