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
    private static final int HEAD = 300;
    private static final int WITHIN = 1_000;

    private final List<String> marks;
    private final PlainDatelines plain;

    /**
     * Recognises datelines by these names.
     *
     * @param marks names in datelines that are no configured agency's
     * @param cities places that stand alone in datelines
     */
    public Datelines(List<String> marks, List<String> cities) {
        this.marks = List.copyOf(marks);
        this.plain = new PlainDatelines(cities);
    }

    /**
     * The head of a paragraph.
     *
     * @param dateline place and text as printed; null where an agency's mark stands alone
     * @param agency the agency whose mark it carries
     * @param mark the mark, known or not; null where there is none
     * @param certain whether the mark is known
     * @param reporters persons that the dateline itself names
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

        Head printed(Line line) {
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
        Line begin = paragraph.text().length() > WITHIN
                ? paragraph.withText(paragraph.text().substring(0, WITHIN))
                : paragraph;
        String words = Bylines.unemphasised(begin.words());
        String head = words.length() > HEAD ? words.substring(0, HEAD) : words;
        AgencyMarks known = new AgencyMarks(agencies, marks);
        return Stream.of(
                        MarkedDatelines.read(head, known),
                        EasternDatelines.korean(head, known),
                        EasternDatelines.japanese(head, known),
                        EasternDatelines.chinese(head, known),
                        plain.read(head, known))
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> found.printed(begin));
    }
}
