package dateline.ingest.office;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.html.HtmlTree;
import dateline.ingest.text.Deadline;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Removes what word processors add to HTML for their own use: XML with their settings, headers and footers of printed
 * pages, and empty paragraphs. The text in their own elements ({@code o:p}, {@code st1:place}) is kept.
 */
final class OfficeMarkup {
    private static final Evaluator PARAGRAPHS = Selector.evaluatorOf("p[class^=Mso]");

    private static final Set<String> SETTINGS = Set.of(("w:worddocument w:latentstyles o:documentproperties"
                    + " o:customdocumentproperties o:officedocumentsettings o:shapedefaults o:shapelayout"
                    + " o:smarttagtype m:mathpr x:excelworkbook v:shapetype")
            .split(" ", -1));

    private static final String HTML = "p, div, h1, h2, h3, h4, h5, h6, table, ul, ol, img, a, blockquote, span";

    /** The headers and footers of printed pages in LibreOffice and Word. */
    private static final Evaluator MARGINS = Selector.evaluatorOf(
            "div[title=header], div[title=footer], [style*=mso-element:header], [style*=mso-element:footer]");

    private OfficeMarkup() {}

    static void remove(Element body, ImportReportBuilder report) {
        for (Element margin : body.select(MARGINS)) {
            report.leftOut(HtmlTree.knownLine(margin), margin.text(), "a header or footer of the printed page");
            margin.remove();
        }
        for (Element element : body.getAllElements()) {
            Deadline.check();
            String name = element.normalName();
            boolean onlyXml = name.equals("xml") && element.selectFirst(HTML) == null;
            if ((onlyXml || SETTINGS.contains(name)) && HtmlTree.isAttached(element)) {
                report.leftOut(null, ("<" + name + "> " + element.text()).strip(), "settings of a word processor");
                element.remove();
            } else if (name.indexOf(':') > 0 && !name.startsWith("mml:")) {
                element.unwrap();
            }
        }
        body.select(PARAGRAPHS).stream()
                .filter(p -> p.text().replace('\u00A0', ' ').isBlank())
                .filter(p -> p.selectFirst("img, video, audio, iframe, object, embed, svg, math, hr, input") == null)
                .forEach(Element::remove);
    }
}
