package dateline.ingest.document;

import dateline.attribution.Agency;
import dateline.ingest.byline.Bylines;
import dateline.ingest.dateline.Datelines;
import dateline.ingest.press.Furniture;
import dateline.ingest.press.PressPatterns;
import dateline.ingest.text.Line;
import java.util.List;
import java.util.Optional;

/**
 * The rules by which documents are recognised.
 *
 * @param agencies the agencies whose copy is recognised
 * @param bylines the reader of bylines
 * @param furniture the lines of a page that are not part of an article
 * @param press the forms of the agency's lines above and below a story
 */
public record RecognitionRules(List<Agency> agencies, Bylines bylines, Furniture furniture, PressPatterns press) {
    public RecognitionRules {
        agencies = List.copyOf(agencies);
    }

    /** The byline on a line; empty when the line is not certainly one. */
    public Optional<Bylines.Byline> byline(Line line) {
        return bylines.read(line, agencies);
    }

    /** The dateline that a paragraph begins with. */
    Optional<Datelines.Head> dateline(Line paragraph) {
        return press.datelines().read(paragraph, agencies);
    }
}
