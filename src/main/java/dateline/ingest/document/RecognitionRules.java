package dateline.ingest.document;

import dateline.attribution.Agency;
import dateline.ingest.byline.Bylines;
import dateline.ingest.dateline.Datelines;
import dateline.ingest.press.Furniture;
import dateline.ingest.press.PressForms;
import dateline.ingest.text.Line;
import java.util.List;
import java.util.Optional;

/**
 * What documents are recognised by.
 *
 * @param agencies those that copy may be recognised as
 * @param bylines how bylines begin
 * @param furniture what of a page is no part of an article
 * @param press the lines above and below a story
 */
public record RecognitionRules(List<Agency> agencies, Bylines bylines, Furniture furniture, PressForms press) {
    public RecognitionRules {
        agencies = List.copyOf(agencies);
    }

    /** The byline that a line certainly is. */
    public Optional<Bylines.Byline> byline(Line line) {
        return bylines.read(line, agencies);
    }

    /** The dateline that a paragraph begins with. */
    Optional<Datelines.Head> dateline(Line paragraph) {
        return press.datelines().read(paragraph, agencies);
    }
}
