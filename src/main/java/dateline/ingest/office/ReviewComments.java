package dateline.ingest.office;

import com.google.re2j.Pattern;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.html.HtmlTree;
import dateline.ingest.text.Deadline;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Removes the comments of reviewers in Google Docs and Word, and the links to them within the text. */
final class ReviewComments {
    private static final Evaluator LINKS = Selector.evaluatorOf("a[href^=#]");

    private static final Pattern TO_COMMENT = Pattern.compile("#(?:cmnt|_msocom_)[0-9]+");
    private static final Pattern FROM_COMMENT = Pattern.compile("#(?:cmnt_ref|_msoanchor_)[0-9]+");

    /** Comments in Word, but not the text that they are about. */
    private static final Evaluator WORD =
            Selector.evaluatorOf("[style*=mso-element:comment], .msocomtxt, .MsoCommentText, .MsoCommentSubject,"
                    + " .MsoCommentReference, .msocomanchor, hr.msocomoff");

    private ReviewComments() {}

    static void remove(Element body, ImportReportBuilder report) {
        for (Element comment : body.select(WORD)) {
            Deadline.check();
            leaveOut(comment, report);
        }
        for (Element link : body.select(LINKS)) {
            Deadline.check();
            if (!HtmlTree.isAttached(link)) {
                continue;
            }
            if (FROM_COMMENT.matches(link.attr("href"))) {
                leaveOut(comment(link), report);
            } else if (TO_COMMENT.matches(link.attr("href"))) {
                Element raised = link.closest("sup");
                leaveOut(raised != null && raised.text().equals(link.text()) ? raised : link, report);
            }
        }
    }

    /** The comment that begins with a link back to the text; only the link when it does not begin a block. */
    private static Element comment(Element link) {
        for (String name : List.of("div", "p")) {
            Element block = link.closest(name);
            if (block != null && begins(link, block)) {
                return block;
            }
        }
        return link;
    }

    private static boolean begins(Element link, Element block) {
        for (Element at = link; at != null && !at.equals(block); at = at.parent()) {
            for (Node before = at.previousSibling(); before != null; before = before.previousSibling()) {
                boolean text = before instanceof TextNode words && !words.isBlank();
                if (text || (before instanceof Element element && element.hasText())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void leaveOut(Element comment, ImportReportBuilder report) {
        if (!HtmlTree.isAttached(comment)) {
            return;
        }
        if (comment.hasText()) {
            report.leftOut(HtmlTree.knownLine(comment), comment.text(), "a reviewer's comment, or the link to it");
        }
        comment.remove();
    }
}
