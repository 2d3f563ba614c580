package dateline.feed.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML as plain text with the same meaning: deleted text and the marks of footnotes are left out, quotations get quotation
 * marks, exponents stay raised, and blocks are separated by spaces.
 */
final class PlainTextRenderer {
    private static final Set<String> LEFT_OUT = Set.of(
            "del", "s", "strike", "rp", "audio", "video", "object", "script", "style", "annotation", "annotation-xml");
    private static final Set<String> SEPARATED =
            Set.of("br", "hr", "td", "th", "li", "dt", "dd", "figcaption", "caption", "summary", "option");

    private final QuotationMarks marks;
    private final StringBuilder text = new StringBuilder();
    private int quotations;

    private PlainTextRenderer(QuotationMarks marks, int quotations) {
        this.marks = marks;
        this.quotations = quotations;
    }

    /** @param language BCP 47 tag, for quotation marks */
    static String of(Element element, String language) {
        return of(element, QuotationMarks.of(language), 0);
    }

    private static String of(Element element, QuotationMarks marks, int quotations) {
        PlainTextRenderer plain = new PlainTextRenderer(marks, quotations);
        plain.children(element);
        return plain.text.toString().strip();
    }

    private void children(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                words(words.getWholeText());
            } else if (node instanceof Element element && !LEFT_OUT.contains(element.normalName())) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "sup" -> raised(element);
            case "sub" -> text.append(RaisedText.lowered(inner(element)));
            case "q" -> quotation(element);
            case "rt" -> text.append('(').append(inner(element)).append(')');
            case "a" -> {
                if (!NoteMark.isReference(element)) {
                    children(element);
                }
            }
            case "msup" -> script(element, true);
            case "msub" -> script(element, false);
            case "mfrac" -> fraction(element);
            default -> {
                boolean separated = element.isBlock() || SEPARATED.contains(element.normalName());
                if (separated) {
                    space();
                }
                children(element);
                if (separated) {
                    space();
                }
            }
        }
    }

    private void raised(Element element) {
        if (!NoteMark.is(element, text)) {
            text.append(RaisedText.raised(inner(element), text));
        }
    }

    /** A quotation that begins with a quotation mark gets no others. */
    private void quotation(Element element) {
        String first = element.text().strip();
        boolean marked = !first.isEmpty() && "\"“”„«»‹›「『‘’‚".indexOf(first.charAt(0)) >= 0;
        if (marked) {
            children(element);
            return;
        }
        text.append(marks.opening(quotations));
        quotations++;
        children(element);
        quotations--;
        text.append(marks.closing(quotations));
    }

    /** MathML: a base with a superscript or a subscript. */
    private void script(Element element, boolean above) {
        if (element.childrenSize() != 2) {
            children(element);
            return;
        }
        text.append(inner(element.child(0)));
        String script = inner(element.child(1));
        text.append(above ? RaisedText.raised(script, text) : RaisedText.lowered(script));
    }

    private void fraction(Element element) {
        if (element.childrenSize() != 2) {
            children(element);
            return;
        }
        text.append(inner(element.child(0))).append('/').append(inner(element.child(1)));
    }

    private String inner(Element element) {
        return of(element, marks, quotations);
    }

    /** Consecutive white space in HTML becomes one space. */
    private void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space();
            } else {
                text.append(c);
            }
        }
    }

    private void space() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }
}
