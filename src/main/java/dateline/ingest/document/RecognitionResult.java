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
 * @param dateline the place that it was filed from
 * @param contributors the persons and organisations that helped
 * @param contributorLine the lines that name them, as printed
 * @param press what the agency's lines above and below the story say
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
    /** Nothing recognised, for an article that is sent as data. */
    public static final RecognitionResult NOTHING = new RecognitionResult(
            null, null, List.of(), null, null, List.of(), null, PressInformation.NOTHING, List.of());

    /** The same with another title; a blank one changes nothing. */
    public RecognitionResult titled(String other) {
        return other.isBlank()
                ? this
                : new RecognitionResult(
                        other, byline, authors, agency, dateline, contributors, contributorLine, press, body);
    }
}
