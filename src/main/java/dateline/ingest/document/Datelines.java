package dateline.ingest.document;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Dateline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the dateline at the head of a first paragraph, as agencies print it: {@code LISBON, Portugal (AP)
 * —}, {@code LONDON, Nov 23 (Reuters) -}, {@code Madrid, 23 nov (EFE).-}, {@code 【東京共同】},
 * {@code 新华社北京11月23日电（记者李华）}.
 */
final class Datelines {
    private static final int HEAD = 300;
    private static final int WITHIN = 1_000;
    private static final Pattern WESTERN = Pattern.compile(
            "^(?<text>[^()（）!?\\n]{1,100}?)\\s*[(（](?<mark>[^()（）\\n]{1,40})[)）]\\s*[.．]?\\s*(?:--|[-–—―−_ـ])");
    /** A full stop after a word too long to be shortened, "St." or "Sept.". */
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{L}{5,}\\.\\s");

    private static final Pattern JAPANESE = Pattern.compile("^[【［\\[](?<inner>[^】］\\]\\n]{2,40})[】］\\]]");
    private static final Pattern CHINESE =
            Pattern.compile("^(?<text>[^（(，。]{2,40}?)[电電](?<who>[（(](?:记者|記者)?\\s*(?<names>[^）)]{1,60})[）)])?");
    private static final Pattern BETWEEN_MARKS = Pattern.compile("[/+&،,]|\\s-\\s");
    private static final Pattern SHORT_NAME = Pattern.compile("\\p{Lu}[\\p{L}.\\-/]*");
    private static final Pattern EQUALS = Pattern.compile("[=＝]");
    private static final Pattern DOTS = Pattern.compile("[\\s・]+$");
    private static final Pattern CHINESE_DATE = Pattern.compile("\\d{1,4}\\s*[月日年].*$");
    private static final Pattern LATIN_DATE = Pattern.compile(
            "[,،]\\s*(?:\\d{1,2}\\.?\\s+\\p{L}{3,10}\\.?|\\p{L}{3,10}\\.?\\s+\\d{1,2})(?:,?\\s+\\d{4})?\\s*$");

    private Datelines() {}

    /**
     * The head of a paragraph.
     *
     * @param dateline place and text as printed
     * @param agency the agency whose mark it carries
     * @param mark the mark, known or not
     * @param reporters persons that the dateline itself names
     */
    record Head(Dateline dateline, @Nullable Agency agency, String mark, List<Author> reporters) {
        Head printed(Line line) {
            return new Head(
                    new Dateline(line.asPrinted(dateline.text()), dateline.place(), null, null),
                    agency,
                    mark,
                    reporters);
        }
    }

    /** The dateline at the head of a paragraph, if there is one. */
    static Optional<Head> read(Line paragraph, List<Agency> agencies) {
        Line begin = paragraph.text().length() > WITHIN
                ? paragraph.withText(paragraph.text().substring(0, WITHIN))
                : paragraph;
        String words = Bylines.unemphasised(begin.words());
        String head = words.length() > HEAD ? words.substring(0, HEAD) : words;
        return Stream.of(western(head, agencies), japanese(head, agencies), chinese(head, agencies))
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> found.printed(begin));
    }

    private static Optional<Head> western(String head, List<Agency> agencies) {
        Matcher western = WESTERN.matcher(head);
        if (!western.find()) {
            return Optional.empty();
        }
        String text = western.group("text").strip();
        if (SENTENCE_END.matcher(text).find()) {
            return Optional.empty();
        }
        String mark = western.group("mark").strip();
        Agency agency = Stream.of(BETWEEN_MARKS.split(mark))
                .map(part -> called(part, agencies))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        if (agency == null && !looksLikeMark(mark)) {
            return Optional.empty();
        }
        String place = LATIN_DATE.matcher(text).replaceFirst("").strip();
        return Optional.of(
                new Head(new Dateline(text, place.isEmpty() ? text : place, null, null), agency, mark, List.of()));
    }

    /** An agency that is not known here still prints a short name in capitals. */
    private static boolean looksLikeMark(String mark) {
        return mark.length() <= 12
                && SHORT_NAME.matches(mark)
                && mark.chars().filter(Character::isUpperCase).count() >= 2;
    }

    private static Optional<Head> japanese(String head, List<Agency> agencies) {
        Matcher japanese = JAPANESE.matcher(head);
        if (!japanese.find()) {
            return Optional.empty();
        }
        String[] inner = EQUALS.split(japanese.group("inner").strip(), 2);
        List<Author> reporters = inner.length < 2
                ? List.of()
                : Bylines.names(inner[1]).stream().map(Author::named).toList();
        for (Agency agency : agencies) {
            for (String mark : agency.marks()) {
                String place = inner[0].strip();
                if (place.length() > mark.length() && place.endsWith(mark)) {
                    place = DOTS.matcher(place.substring(0, place.length() - mark.length()))
                            .replaceFirst("");
                    return place.isBlank()
                            ? Optional.empty()
                            : Optional.of(head(place, place, agency, mark, reporters));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Head> chinese(String head, List<Agency> agencies) {
        Matcher chinese = CHINESE.matcher(head);
        if (!chinese.find()) {
            return Optional.empty();
        }
        String text = chinese.group("text");
        for (Agency agency : agencies) {
            for (String mark : agency.marks()) {
                if (text.startsWith(mark) && text.length() > mark.length()) {
                    String printed = text.substring(mark.length()).strip();
                    String place =
                            CHINESE_DATE.matcher(printed).replaceFirst("").strip();
                    String names = chinese.group("names");
                    List<Author> reporters = names == null
                            ? List.of()
                            : Bylines.names(names.replace(' ', '、')).stream()
                                    .map(Author::named)
                                    .toList();
                    return Optional.of(head(printed, place.isEmpty() ? printed : place, agency, mark, reporters));
                }
            }
        }
        return Optional.empty();
    }

    private static Head head(String text, String place, Agency agency, String mark, List<Author> reporters) {
        return new Head(new Dateline(text, place, null, null), agency, mark, reporters);
    }

    private static Optional<Agency> called(String mark, List<Agency> agencies) {
        return agencies.stream().filter(agency -> agency.isCalled(mark)).findFirst();
    }
}
