package dateline.ingest.media;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.html.HtmlTree;
import dateline.ingest.html.Placement;
import dateline.ingest.text.Deadline;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Replaces SVG drawings by their text: title and description first. */
public final class Drawings {
    private Drawings() {}

    public static void toText(Document body, ImportReportBuilder report) {
        for (Element drawing : body.body().getElementsByTag("svg")) {
            Deadline.check();
            if (!HtmlTree.isAttached(drawing)) {
                continue;
            }
            String words = words(drawing);
            if (isOrnament(drawing)) {
                report.leftOut(null, ("<svg> " + words).strip(), "an ornament");
            } else {
                report.leftOut(
                        null,
                        "<svg>",
                        words.isEmpty() ? "a drawing is not kept" : "a drawing is not kept; its text is");
                Placement.replace(drawing, words);
            }
            if (HtmlTree.isAttached(drawing)) {
                drawing.remove();
            }
        }
    }

    private static String words(Element drawing) {
        drawing.select("script, style, defs, symbol, metadata").remove();
        Set<String> words = new LinkedHashSet<>();
        if (drawing.hasAttr("aria-label")) {
            words.add(drawing.attr("aria-label").strip());
        }
        for (Element element : drawing.select("title, desc, text, foreignObject")) {
            Deadline.check();
            String text = element.text().strip();
            boolean within = element.parents().is("text, foreignObject");
            if (!text.isEmpty() && !within) {
                words.add(text);
            }
        }
        return String.join(" ", words);
    }

    private static boolean isOrnament(Element drawing) {
        String role = drawing.attr("role");
        return drawing.attr("aria-hidden").equals("true") || role.equals("presentation") || role.equals("none");
    }
}
