package dateline.ingest.office;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.html.HtmlTree;
import dateline.ingest.text.Deadline;
import org.jsoup.nodes.Element;

/**
 * Accepts the tracked changes of a word processor: inserted text is kept, deleted text is removed. In other pages, deleted
 * text is what the author wants to show (HTML Living Standard §4.7.2), and is kept.
 */
final class TrackedChanges {
    /** Classes, styles and elements that only Word writes. */
    private static final String WORD = "[class^=Mso], [style*=mso-], .msoIns, .msoDel, o|p";

    /** Only word processors cite a person; pages cite a page. */
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
                            "deleted as a tracked change: accept or reject changes in the word processor");
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
