package dateline.ingest.office;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.html.HtmlTree;
import dateline.ingest.text.Deadline;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What word processors leave in HTML for themselves: islands of XML with their settings, and paragraphs with nothing
 * in them. Their own elements around text ({@code o:p}, {@code st1:place}) go, the text stays.
 */
final class OfficeMarkup {
    /** Settings, which no reader was meant to see. */
    private static final Set<String> SETTINGS = Set.of(
            "w:worddocument",
            "w:latentstyles",
            "o:documentproperties",
            "o:customdocumentproperties",
            "o:officedocumentsettings",
            "o:shapedefaults",
            "o:shapelayout",
            "o:smarttagtype",
            "m:mathpr",
            "x:excelworkbook",
            "v:shapetype");

    private static final String HTML = "p, div, h1, h2, h3, h4, h5, h6, table, ul, ol, img, a, blockquote, span";

    /** In LibreOffice and Word what stands above and below the text of each page. */
    private static final String MARGINS =
            "div[title=header], div[title=footer], [style*=mso-element:header], [style*=mso-element:footer]";

    private OfficeMarkup() {}

    /** Changes a body. */
    static void remove(Element body, ImportReportBuilder report) {
        for (Element margin : body.select(MARGINS)) {
            report.leftOut(HtmlTree.knownLine(margin), margin.text(), "what stands on every sheet of paper");
            margin.remove();
        }
        for (Element element : body.getAllElements()) {
            Deadline.check();
            String name = element.normalName();
            boolean island = name.equals("xml") && element.selectFirst(HTML) == null;
            if ((island || SETTINGS.contains(name)) && HtmlTree.isAttached(element)) {
                report.leftOut(null, ("<" + name + "> " + element.text()).strip(), "a word processor's note to itself");
                element.remove();
            } else if (name.indexOf(':') > 0 && !name.startsWith("mml:")) {
                element.unwrap();
            }
        }
        body.select("p[class^=Mso]").stream()
                .filter(p -> p.text().replace('\u00A0', ' ').isBlank())
                .filter(p -> p.selectFirst("img, video, audio, iframe, object, embed, svg, math, hr, input") == null)
                .forEach(Element::remove);
    }
}
