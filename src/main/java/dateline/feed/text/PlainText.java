package dateline.feed.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML as plain text that says the same: what is struck out goes, quotations have their marks, exponents stay raised,
 * marks of footnotes go, blocks are words apart.
 */
final class PlainText {
    private static final Set<String> GONE = Set.of(
            "del", "s", "strike", "rp", "audio", "video", "object", "script", "style", "annotation", "annotation-xml");
    private static final Set<String> APART =
            Set.of("br", "hr", "td", "th", "li", "dt", "dd", "figcaption", "caption", "summary", "option");

    private final QuotationMarks marks;
    private final StringBuilder text = new StringBuilder();
    private int quotations;

    private PlainText(String language) {
        this.marks = QuotationMarks.of(language);
    }

    /** @param language BCP 47 tag, for quotation marks */
    static String of(Element element, String language) {
        PlainText plain = new PlainText(language);
        plain.children(element);
        return plain.text.toString().strip();
    }

    private void children(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                words(words.getWholeText());
            } else if (node instanceof Element element && !GONE.contains(element.normalName())) {
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
                boolean apart = element.isBlock() || APART.contains(element.normalName());
                if (apart) {
                    space();
                }
                children(element);
                if (apart) {
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

    /** Its own marks are not doubled. */
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

    /** MathML: a base and what stands above or below it. */
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
        PlainText inner = new PlainText(marks, quotations);
        inner.children(element);
        return inner.text.toString().strip();
    }

    private PlainText(QuotationMarks marks, int quotations) {
        this.marks = marks;
        this.quotations = quotations;
    }

    /** White space in HTML is one space. */
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
