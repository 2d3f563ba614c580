package dateline.ingest.html;

import com.google.re2j.Pattern;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.text.Deadline;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Formulas in MathML Core. Only layout elements and the text in them are kept: no HTML, no links, no annotations. So a
 * browser parses the result exactly as the sanitizer does.
 */
public final class Formulas {
    private static final Evaluator FORMULA = Selector.evaluatorOf("math");

    /** Elements that have text. */
    private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "ms", "mtext");

    private static final Set<String> LAYOUT =
            Set.of(("math mrow mspace msup msub msubsup mfrac msqrt mroot mstyle merror"
                            + " mover munder munderover mmultiscripts mprescripts mtable mtr mtd menclose mphantom")
                    .split(" ", -1));

    private static final String ANNOTATIONS = "annotation, annotation-xml";

    private static final Pattern LENGTH = Pattern.compile("[0-9]{0,2}(?:\\.[0-9]{1,6})?(?:em|ex|px|pt|cm|mm|in|%)?");
    private static final List<String> LENGTHS =
            List.of("width", "height", "depth", "lspace", "rspace", "linethickness");

    private Formulas() {}

    /** Adds the markup of formulas to the list of safe markup. */
    static Safelist addTo(Safelist list) {
        TOKENS.forEach(name -> list.addTags(name).addAttributes(name, "mathvariant", "dir"));
        LAYOUT.forEach(name -> list.addTags(name).addAttributes(name, "displaystyle", "scriptlevel"));
        return list.addAttributes("math", "display", "alttext")
                .addAttributes("mo", "form", "fence", "separator", "stretchy", "symmetric", "largeop", "movablelimits")
                .addAttributes("mo", "accent", "lspace", "rspace")
                .addAttributes("mspace", "width", "height", "depth")
                .addAttributes("mfrac", "linethickness")
                .addAttributes("mover", "accent")
                .addAttributes("munder", "accentunder")
                .addAttributes("munderover", "accent", "accentunder")
                .addAttributes("mtable", "columnalign", "rowalign", "columnlines", "rowlines", "frame")
                .addAttributes("mtr", "columnalign", "rowalign")
                .addAttributes("mtd", "columnspan", "rowspan", "columnalign", "rowalign")
                .addAttributes("menclose", "notation");
    }

    /**
     * Removes the copies of formulas that are meant for browsers without MathML: a picture (Wikipedia), or HTML (KaTeX).
     */
    public static void removeCopies(Element body) {
        if (body.selectFirst(FORMULA) != null) {
            body.select(".katex-html, img[class*=mwe-math-fallback]").stream()
                    .filter(Formulas::isBesideFormula)
                    .forEach(Element::remove);
        }
    }

    private static boolean isBesideFormula(Element element) {
        Element before = element.previousElementSibling();
        return before != null && (before.normalName().equals("math") || before.selectFirst(FORMULA) != null);
    }

    static void normalise(Document body, ImportReportBuilder report) {
        for (Element element : body.body().getAllElements()) {
            if (element.tagName().startsWith("mml:")) {
                element.tagName(element.tagName().substring("mml:".length()), Parser.NamespaceMathml);
            }
        }
        for (Element math : body.body().getElementsByTag("math")) {
            Deadline.check();
            if (HtmlTree.isAttached(math) && math.parents().is("math")) {
                math.unwrap();
            } else if (HtmlTree.isAttached(math)) {
                normalise(math, report);
            }
        }
        for (Element element : body.body().getAllElements()) {
            String name = element.normalName();
            if ((TOKENS.contains(name) || LAYOUT.contains(name))
                    && (!name.equals("math") && element.closest("math") == null)) {
                element.unwrap();
            }
        }
    }

    private static void normalise(Element math, ImportReportBuilder report) {
        annotations(math, report);
        math.select("script, style, template, mglyph, malignmark").remove();
        for (Element element : math.getAllElements()) {
            Deadline.check();
            String name = element.normalName();
            if (!HtmlTree.isAttached(element)) {
                continue;
            }
            LENGTHS.stream()
                    .filter(length -> !LENGTH.matches(element.attr(length)))
                    .forEach(element::removeAttr);
            if (TOKENS.contains(name)) {
                element.text(element.text());
            } else if (name.equals("mfenced")) {
                fence(element);
            } else if (!LAYOUT.contains(name)) {
                element.unwrap();
            }
        }
        for (Element element : math.getAllElements()) {
            if (!TOKENS.contains(element.normalName())) {
                element.textNodes().stream().filter(text -> !text.isBlank()).forEach(Formulas::asToken);
            }
        }
        if (!math.hasText()) {
            math.replaceWith(new TextNode(math.attr("alttext")));
        }
    }

    /** Makes the source of a formula, mostly TeX, its alternative text. */
    private static void annotations(Element math, ImportReportBuilder report) {
        for (Element annotation : math.select(ANNOTATIONS)) {
            String source = annotation.text().strip();
            if (math.attr("alttext").isBlank()
                    && !source.isEmpty()
                    && annotation.children().isEmpty()) {
                math.attr("alttext", source);
            } else if (!source.isEmpty() && !math.attr("alttext").contains(source)) {
                report.leftOut(null, source, "another notation of a formula that is kept");
            }
        }
        math.select(ANNOTATIONS).remove();
    }

    /** Writes the brackets as operators, because browsers do not support MathML 3 §3.3.8 any more. */
    private static void fence(Element fenced) {
        String open = fenced.hasAttr("open") ? fenced.attr("open") : "(";
        String close = fenced.hasAttr("close") ? fenced.attr("close") : ")";
        String separators =
                fenced.hasAttr("separators") ? fenced.attr("separators").replace(" ", "") : ",";
        List<Element> parts = fenced.children();
        for (int i = 1; i < parts.size() && !separators.isEmpty(); i++) {
            int end = Math.min(i, separators.length());
            parts.get(i).before(operator(separators.substring(end - 1, end)));
        }
        fenced.prependChild(operator(open));
        fenced.appendChild(operator(close));
        fenced.tagName("mrow", Parser.NamespaceMathml);
    }

    private static Element operator(String text) {
        return element("mo").text(text);
    }

    private static void asToken(TextNode text) {
        text.replaceWith(element("mtext").text(text.text()));
    }

    private static Element element(String name) {
        return new Element("span").tagName(name, Parser.NamespaceMathml);
    }
}
