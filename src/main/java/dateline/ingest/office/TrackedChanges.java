package dateline.ingest.office;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.html.HtmlTree;
import dateline.ingest.text.Deadline;
import org.jsoup.nodes.Element;

/**
 * Changes that a word processor tracks and nobody has accepted yet. What was put in stands as text, and what was taken out
 * leaves. Elsewhere struck text is what its author wants to show (HTML Living Standard §4.7.2), and stays.
 */
final class TrackedChanges {
    /** Word names its own classes and styles so; no page does that it has not written. */
    private static final String WORD = "[class^=Mso], [style*=mso-], .msoIns, .msoDel, o|p";

    /** Only word processors cite a person and not a page. */
    private static final String DELETED = "del[cite^=mailto:], .msoDel";

    private static final String INSERTED = "ins[cite^=mailto:], .msoIns";

    private TrackedChanges() {}

    static void remove(Element body, ImportReportBuilder report) {
        boolean word = body.selectFirst(WORD) != null;
        for (Element deleted : body.select(DELETED + (word ? ", del[cite], del[datetime]" : ""))) {
            Deadline.check();
            if (HtmlTree.isAttached(deleted)) {
                if (deleted.hasText()) {
                    report.leftOut(
                            HtmlTree.knownLine(deleted),
                            deleted.text(),
                            "deleted in the word processor, which tracks changes: accept or reject them there");
                }
                deleted.remove();
            }
        }
        for (Element inserted : body.select(INSERTED + (word ? ", ins[cite], ins[datetime]" : ""))) {
            Deadline.check();
            inserted.unwrap();
        }
    }
}
