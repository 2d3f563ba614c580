package dateline.ingest.html;

import dateline.ingest.document.Notes;
import org.jsoup.nodes.Element;

/** What programs for writing and page systems mean by their markup, said in elements that are carried. */
public final class WritingPrograms {
    private WritingPrograms() {}

    /** Changes a body. What its style sheets say stands in the document that it belongs to. */
    public static void settle(Element body, Notes notes) {
        body.getElementsByTag("amp-video").forEach(video -> video.tagName("video"));
        body.getElementsByTag("amp-audio").forEach(audio -> audio.tagName("audio"));
        ClassStyles.apply(body);
        ReviewComments.remove(body, notes);
        TrackedChanges.remove(body, notes);
        WordLists.settle(body);
        OfficeMarkup.remove(body, notes);
        Formulas.dropDoubles(body);
        HiddenText.remove(body, notes);
        RedirectLinks.unwrap(body);
        TextStyles.apply(body);
    }
}
