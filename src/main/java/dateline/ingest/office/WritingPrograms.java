package dateline.ingest.office;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.html.Formulas;
import dateline.ingest.html.HiddenText;
import dateline.ingest.html.RedirectLinks;
import dateline.ingest.html.TextStyles;
import org.jsoup.nodes.Element;

/** What programs for writing and page systems mean by their markup, said in elements that are carried. */
public final class WritingPrograms {
    private WritingPrograms() {}

    /** Changes a body. What its style sheets say stands in the document that it belongs to. */
    public static void normalise(Element body, ImportReportBuilder report) {
        body.getElementsByTag("amp-video").forEach(video -> video.tagName("video"));
        body.getElementsByTag("amp-audio").forEach(audio -> audio.tagName("audio"));
        ClassStyles.apply(body);
        ReviewComments.remove(body, report);
        TrackedChanges.remove(body, report);
        WordLists.normalise(body);
        OfficeMarkup.remove(body, report);
        Formulas.removeCopies(body);
        HiddenText.remove(body, report);
        RedirectLinks.unwrap(body);
        TextStyles.apply(body);
    }
}
