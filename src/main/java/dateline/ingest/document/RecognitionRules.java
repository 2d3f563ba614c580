package dateline.ingest.document;

import dateline.attribution.Agency;
import dateline.ingest.byline.Bylines;
import dateline.ingest.press.Furniture;
import dateline.ingest.press.PressForms;
import java.util.List;

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
}
