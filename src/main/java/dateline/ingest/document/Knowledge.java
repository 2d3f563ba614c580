package dateline.ingest.document;

import dateline.attribution.Agency;
import java.util.List;

/**
 * What documents are recognised by.
 *
 * @param agencies those that copy may be recognised as
 * @param bylines how bylines begin
 * @param furniture what of a page is no part of an article
 * @param press the lines above and below a story
 */
public record Knowledge(List<Agency> agencies, Bylines bylines, Furniture furniture, PressForms press) {
    public Knowledge {
        agencies = List.copyOf(agencies);
    }
}
