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

/**
 * Formulas in MathML Core. What is carried is elements that lay out, with letters in them and nothing else: no HTML, no
 * links, no annotations. So a browser reads what we write as we read it, whatever it was before.
 */
public final class Formulas {
    /** Elements that hold letters. */
    private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "ms", "mtext");

    private static final Set<String> LAYOUT = Set.of(
            "math",
            "mrow",
            "mspace",
            "msup",
            "msub",
            "msubsup",
            "mfrac",
            "msqrt",
            "mroot",
            "mstyle",
            "merror",
            "mover",
            "munder",
            "munderover",
            "mmultiscripts",
            "mprescripts",
            "mtable",
            "mtr",
            "mtd",
            "menclose",
            "mphantom");

    private static final String ANNOTATIONS = "annotation, annotation-xml";

    private static final Pattern LENGTH = Pattern.compile("[0-9]{0,2}(?:\\.[0-9]{1,6})?(?:em|ex|px|pt|cm|mm|in|%)?");
    private static final List<String> LENGTHS =
            List.of("width", "height", "depth", "lspace", "rspace", "linethickness");

    private Formulas() {}

    /** The list of safe markup with formulas. */
    static Safelist addTo(Safelist list) {
        TOKENS.forEach(name -> list.addTags(name).addAttributes(name, "mathvariant", "dir"));
        LAYOUT.forEach(name -> list.addTags(name).addAttributes(name, "displaystyle", "scriptlevel"));
        return list.addAttributes("math", "display", "alttext")
                .addAttributes(
                        "mo",
                        "form",
                        "fence",
                        "separator",
                        "stretchy",
                        "symmetric",
                        "largeop",
                        "movablelimits",
                        "accent",
                        "lspace",
                        "rspace")
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
     * Takes formulas out of a body that stand there twice: beside them, for browsers that show none, the same as a
     * picture (Wikipedia) or in letters (KaTeX).
     */
    public static void dropDoubles(Element body) {
        if (body.selectFirst("math") != null) {
            body.select(".katex-html, img[class*=mwe-math-fallback]").stream()
                    .filter(Formulas::isBesideFormula)
                    .forEach(Element::remove);
        }
    }

    private static boolean isBesideFormula(Element element) {
        Element before = element.previousElementSibling();
        return before != null && (before.normalName().equals("math") || before.selectFirst("math") != null);
    }

    static void settle(Document body, ImportReportBuilder report) {
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
                settle(math, report);
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

    private static void settle(Element math, ImportReportBuilder report) {
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

    /** The source of a formula beside it, mostly TeX, becomes its text for those who see no formulas. */
    private static void annotations(Element math, ImportReportBuilder report) {
        for (Element annotation : math.select(ANNOTATIONS)) {
            String source = annotation.text().strip();
            if (math.attr("alttext").isBlank()
                    && !source.isEmpty()
                    && annotation.children().isEmpty()) {
                math.attr("alttext", source);
            } else if (!source.isEmpty() && !math.attr("alttext").contains(source)) {
                report.leftOut(null, source, "another form of a formula that is carried");
            }
        }
        math.select(ANNOTATIONS).remove();
    }

    /** Brackets as letters: browsers know the element no more (MathML 3 §3.3.8 says what it stands for). */
    private static void fence(Element fenced) {
        String open = fenced.hasAttr("open") ? fenced.attr("open") : "(";
        String close = fenced.hasAttr("close") ? fenced.attr("close") : ")";
        String separators =
                fenced.hasAttr("separators") ? fenced.attr("separators").replace(" ", "") : ",";
        List<Element> parts = fenced.children();
        for (int i = 1; i < parts.size() && !separators.isEmpty(); i++) {
            parts.get(i)
                    .before(operator(separators.substring(
                            Math.min(i, separators.length()) - 1, Math.min(i, separators.length()))));
        }
        fenced.prependChild(operator(open));
        fenced.appendChild(operator(close));
        fenced.tagName("mrow", Parser.NamespaceMathml);
    }

    private static Element operator(String letters) {
        return element("mo").text(letters);
    }

    private static void asToken(TextNode text) {
        Element token = element("mtext").text(text.text());
        text.replaceWith(token);
    }

    private static Element element(String name) {
        return new Element("span").tagName(name, Parser.NamespaceMathml);
    }
}
