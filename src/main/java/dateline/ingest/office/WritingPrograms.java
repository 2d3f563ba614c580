package dateline.ingest.office;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.html.Formulas;
import dateline.ingest.html.HiddenText;
import dateline.ingest.html.RedirectLinks;
import dateline.ingest.html.TextStyles;
import org.jsoup.nodes.Element;

/** Replaces the markup of word processors and page frameworks by standard elements. */
public final class WritingPrograms {
    private WritingPrograms() {}

    /** Changes a body. The style sheets of its document are read. */
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
