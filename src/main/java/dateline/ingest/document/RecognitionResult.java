package dateline.ingest.document;

import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.attribution.Dateline;
import dateline.ingest.press.PressInformation;
import dateline.ingest.text.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself.
 *
 * @param title null when no line is a title
 * @param byline as printed, without its first word
 * @param authors the persons of the byline, or those that the dateline names
 * @param agency the agency that the dateline or the byline names
 * @param dateline where it was filed
 * @param contributors those who helped
 * @param contributorLine as printed
 * @param press what the lines above and below the story say
 * @param body the remaining lines
 */
public record RecognitionResult(
        @Nullable String title,
        @Nullable String byline,
        List<Author> authors,
        @Nullable Agency agency,
        @Nullable Dateline dateline,
        List<Contributor> contributors,
        @Nullable String contributorLine,
        PressInformation press,
        List<Line> body) {
    /** Nothing recognised, for an article that arrives as data. */
    public static final RecognitionResult NOTHING = new RecognitionResult(
            null, null, List.of(), null, null, List.of(), null, PressInformation.NOTHING, List.of());

    /** The same under a title known from elsewhere; a blank one changes nothing. */
    public RecognitionResult titled(String known) {
        return known.isBlank()
                ? this
                : new RecognitionResult(
                        known, byline, authors, agency, dateline, contributors, contributorLine, press, body);
    }
}
