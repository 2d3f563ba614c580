package dateline.ingest.dateline;

import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Dateline;
import dateline.ingest.byline.Bylines;
import dateline.ingest.text.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the dateline at the head of a paragraph, as agencies print it: {@code LISBON, Portugal (AP) —},
 * {@code LONDON, Nov 23 (Reuters) -}, {@code MOSCOW, November 24. /TASS/.}, {@code 【東京共同】},
 * {@code 新华社北京11月23日电（记者李华）}.
 */
public final class Datelines {
    private static final int LONGEST_HEAD = 300;
    private static final int LONGEST_TEXT = 1_000;

    private final List<String> marks;
    private final PlainDatelines plain;

    /**
     * Recognises datelines by marks and cities.
     *
     * @param marks marks of agencies that are not configured
     * @param cities cities that are printed without a country in datelines
     */
    public Datelines(List<String> marks, List<String> cities) {
        this.marks = List.copyOf(marks);
        this.plain = new PlainDatelines(cities);
    }

    /**
     * The begin of a paragraph with a dateline.
     *
     * @param dateline place and text as printed; null where only an agency's mark is printed
     * @param agency the configured agency of the mark
     * @param mark the mark, known or not; null where there is none
     * @param certain whether the mark is known
     * @param reporters the persons that the dateline names
     */
    public record Head(
            @Nullable Dateline dateline,
            @Nullable Agency agency,
            @Nullable String mark,
            boolean certain,
            List<Author> reporters) {
        Head(String text, String place, AgencyMarks.AgencyMark known, List<Author> reporters) {
            this(new Dateline(text, place, null, null), known.agency(), known.mark(), true, reporters);
        }

        /** A head with the date in its text, and a mark that may be unknown or absent. */
        Head(String text, @Nullable String mark, AgencyMarks.@Nullable AgencyMark known) {
            this(
                    new Dateline(text, PlaceNames.withoutDate(text), null, null),
                    known == null ? null : known.agency(),
                    mark,
                    known != null,
                    List.of());
        }

        private Head asPrinted(Line line) {
            Dateline printed = dateline == null
                    ? null
                    : new Dateline(line.asPrinted(dateline.text()), dateline.place(), null, null);
            return new Head(printed, agency, mark, certain, reporters);
        }
    }

    /** The dateline at the head of a paragraph, if there is one. */
    public Optional<Head> read(Line paragraph, List<Agency> agencies) {
        if (paragraph.verbatim()) {
            return Optional.empty();
        }
        Line begin = paragraph.text().length() > LONGEST_TEXT
                ? paragraph.withText(paragraph.text().substring(0, LONGEST_TEXT))
                : paragraph;
        String words = Bylines.unemphasised(begin.words());
        String head = words.length() > LONGEST_HEAD ? words.substring(0, LONGEST_HEAD) : words;
        AgencyMarks agencyMarks = new AgencyMarks(agencies, marks);
        return Stream.of(
                        MarkedDatelines.read(head, agencyMarks),
                        EastAsianDatelines.korean(head, agencyMarks),
                        EastAsianDatelines.japanese(head, agencyMarks),
                        EastAsianDatelines.chinese(head, agencyMarks),
                        plain.read(head, agencyMarks))
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> found.asPrinted(begin));
    }
}
