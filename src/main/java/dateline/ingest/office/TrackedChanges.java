package dateline.ingest.office;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.html.HtmlTree;
import dateline.ingest.text.Deadline;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Accepts the tracked changes of a word processor: inserted text is kept, deleted text is removed. In other pages, deleted
 * text is what the author wants to show (HTML Living Standard §4.7.2), and is kept.
 */
final class TrackedChanges {
    /** Classes, styles and elements that only Word writes. */
    private static final Evaluator WORD = Selector.evaluatorOf("[class^=Mso], [style*=mso-], .msoIns, .msoDel, o|p");

    /** Only word processors cite a person; pages cite a page. */
    private static final String CITED_DELETED = "del[cite^=mailto:], .msoDel";

    private static final Evaluator DELETED = Selector.evaluatorOf(CITED_DELETED);
    private static final Evaluator DELETED_IN_WORD = Selector.evaluatorOf(CITED_DELETED + ", del[cite], del[datetime]");

    private static final String CITED_INSERTED = "ins[cite^=mailto:], .msoIns";
    private static final Evaluator INSERTED = Selector.evaluatorOf(CITED_INSERTED);
    private static final Evaluator INSERTED_IN_WORD =
            Selector.evaluatorOf(CITED_INSERTED + ", ins[cite], ins[datetime]");

    private TrackedChanges() {}

    static void remove(Element body, ImportReportBuilder report) {
        boolean word = body.selectFirst(WORD) != null;
        for (Element deleted : body.select(word ? DELETED_IN_WORD : DELETED)) {
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
        for (Element inserted : body.select(word ? INSERTED_IN_WORD : INSERTED)) {
            Deadline.check();
            inserted.unwrap();
        }
    }
}
