package dateline.ingest.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Puts text or a link in the place of an element: as a paragraph between blocks, and with spaces within text. */
public final class Placement {
    private static final Set<String> FLOW =
            Set.of("body div section article main aside header footer center form details fieldset".split(" ", -1));

    /** Inline elements that are replaced in this way, too, and so count as blocks. */
    private static final Set<String> REPLACED =
            Set.of("iframe", "frame", "embed", "object", "applet", "portal", "svg", "select", "textarea");

    private Placement() {}

    /** The replacement of an element: the node itself, or a paragraph with it when the neighbours of the element are blocks. */
    public static Node of(Node content, Element replaced) {
        Element parent = replaced.parent();
        boolean between = parent != null
                && FLOW.contains(parent.normalName())
                && isBlock(HtmlTree.neighbour(replaced, false))
                && isBlock(HtmlTree.neighbour(replaced, true));
        return between ? new Element("p").appendChild(content) : content;
    }

    /** Replaces an element by text, with spaces where it would run into the words beside it. */
    public static void replace(Element element, String replacement) {
        String text = replacement.strip();
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

    private static boolean isBlock(@Nullable Node node) {
        return !(node instanceof TextNode)
                && (!(node instanceof Element element) || element.isBlock() || REPLACED.contains(element.normalName()));
    }
}
