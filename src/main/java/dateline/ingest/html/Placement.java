package dateline.ingest.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** How words or a link stand in the place of an element: a paragraph of their own between blocks, apart from other words. */
public final class Placement {
    private static final Set<String> FLOW = Set.of(
            "body",
            "div",
            "section",
            "article",
            "main",
            "aside",
            "header",
            "footer",
            "center",
            "form",
            "details",
            "fieldset");

    /** Elements between blocks that become blocks themselves. */
    private static final Set<String> REPLACED =
            Set.of("iframe", "frame", "embed", "object", "applet", "portal", "svg", "select", "textarea");

    private Placement() {}

    /** What is to be put before an element that goes; itself in a paragraph where there are only blocks beside it. */
    public static Node of(Node words, Element instead) {
        Element parent = instead.parent();
        boolean between = parent != null
                && FLOW.contains(parent.normalName())
                && isBlock(instead.previousSibling(), false)
                && isBlock(instead.nextSibling(), true);
        return between ? new Element("p").appendChild(words) : words;
    }

    /** Puts words in the place of an element, with spaces where they would run into others. */
    public static void replace(Element element, String words) {
        String text = words.strip();
        if (text.isEmpty()) {
            element.remove();
            return;
        }
        Node placed = of(new TextNode(text), element);
        if (placed instanceof TextNode inline) {
            boolean before = runsInto(element.previousSibling(), true);
            boolean after = runsInto(element.nextSibling(), false);
            inline.text((before ? " " : "") + text + (after ? " " : ""));
        }
        element.replaceWith(placed);
    }

    private static boolean runsInto(@Nullable Node beside, boolean atItsEnd) {
        if (beside instanceof Element element) {
            return !element.isBlock() && !element.normalName().equals("br");
        }
        String text = beside instanceof TextNode node ? node.getWholeText() : "";
        return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(atItsEnd ? text.length() - 1 : 0));
    }

    private static boolean isBlock(@Nullable Node beside, boolean after) {
        Node node = beside;
        while (node instanceof TextNode text && text.isBlank()) {
            node = after ? node.nextSibling() : node.previousSibling();
        }
        return !(node instanceof TextNode)
                && (!(node instanceof Element element) || element.isBlock() || REPLACED.contains(element.normalName()));
    }
}
