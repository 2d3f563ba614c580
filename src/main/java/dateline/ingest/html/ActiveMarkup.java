package dateline.ingest.html;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.text.Deadline;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Removes elements with all their content: scripts, styles, and what browsers do not show. */
final class ActiveMarkup {
    private static final Evaluator REMOVED =
            Selector.evaluatorOf("script, style, noscript, template, frameset, link, meta, base, head, title,"
                    + " dialog:not([open]), canvas, param, datalist, bgsound");

    private ActiveMarkup() {}

    static void remove(Document body, ImportReportBuilder report) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Element element : body.body().select(REMOVED)) {
            Deadline.check();
            if (!HtmlTree.isAttached(element)) {
                continue;
            }
            String text = element.text();
            if (text.isBlank()) {
                counts.merge(element.normalName(), 1, Integer::sum);
            } else {
                report.leftOut(null, "<" + element.normalName() + "> " + text, "this element is not kept");
            }
            element.remove();
        }
        counts.forEach((name, count) ->
                report.leftOut(null, "<" + name + ">" + (count > 1 ? " × " + count : ""), "this element is not kept"));
    }
}
