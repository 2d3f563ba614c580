package dateline.ingest.office;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph that Word shows as an item of a list.
 *
 * @param marker its bullet or number, as written
 * @param marks the nodes with the marker and the gap after it
 * @param list Word's name of the list; empty when it has none
 * @param level the depth in nested lists, from 1
 */
record WordListItem(Element paragraph, String marker, List<Node> marks, String list, int level) {
    static final Evaluator PARAGRAPHS = Selector.evaluatorOf(
            "p[style*=mso-list], p[class^=MsoListParagraph], p[class^=MsoListBullet], p[class^=MsoListNumber]");

    /** The marker that Word writes for programs that do not know its lists. */
    private static final Evaluator MARKER =
            Selector.evaluatorOf("span[style*=mso-list:Ignore], span[style*=mso-list: Ignore]");

    /** The gap after the marker in filtered HTML, which has no other sign of lists. */
    private static final Evaluator GAP = Selector.evaluatorOf("span[style*=7.0pt]");

    private static final int LONGEST_MARKER = 12;
    private static final Pattern LEVEL = Pattern.compile("mso-list:\\s*(l[0-9]+)\\s+level([1-9])");
    private static final Pattern CLASS_LEVEL = Pattern.compile("MsoList(?:Bullet|Number)([2-9]).*");
    private static final Pattern INDENT =
            Pattern.compile("margin-left:\\s*([0-9]{0,4}(?:\\.[0-9]{1,4})?)(in|cm|mm|pt)");

    /** The item of a paragraph; null when the paragraph is not an item. */
    static @Nullable WordListItem of(Element paragraph) {
        List<Node> marks = marks(paragraph);
        String marker = text(marks);
        if (marker.isEmpty() || marker.length() > LONGEST_MARKER) {
            return null;
        }
        String style = paragraph.attr("style").toLowerCase(Locale.ROOT);
        Matcher named = LEVEL.matcher(style);
        return named.find()
                ? new WordListItem(paragraph, marker, marks, named.group(1), Integer.parseInt(named.group(2)))
                : new WordListItem(paragraph, marker, marks, "", level(paragraph, style));
    }

    /** Makes plain text of markers elsewhere, such as those before headings. */
    static void restoreOtherMarkers(Element body) {
        for (Element marker : body.select(MARKER)) {
            replace(List.of(marker), text(List.of(marker)));
        }
    }

    /** Makes plain text of the marker. */
    void keepMarker() {
        replace(marks, marker);
    }

    /** Moves all but the marker into an element of a list, and removes the paragraph. */
    void moveInto(Element entry) {
        for (Node mark : marks) {
            Node parent = mark.parent();
            mark.remove();
            while (parent instanceof Element empty && !empty.equals(paragraph) && isEmpty(empty)) {
                parent = empty.parent();
                empty.remove();
            }
        }
        for (String name : List.of("lang", "dir", "id")) {
            if (paragraph.hasAttr(name)) {
                entry.attr(name, paragraph.attr(name));
            }
        }
        List.copyOf(paragraph.childNodes()).forEach(entry::appendChild);
        paragraph.remove();
    }

    private static boolean isEmpty(Element element) {
        return element.childNodes().stream().allMatch(Comment.class::isInstance);
    }

    private static void replace(List<Node> marks, String marker) {
        marks.getFirst().before(new TextNode(marker.isEmpty() ? "" : marker + " "));
        marks.forEach(Node::remove);
    }

    private static List<Node> marks(Element paragraph) {
        Element marker = paragraph.selectFirst(MARKER);
        if (marker != null) {
            return List.of(marker);
        }
        Element gap = paragraph.selectFirst(GAP);
        if (gap == null || !plain(gap.text()).isEmpty()) {
            return List.of();
        }
        List<Node> marks = new ArrayList<>();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode || node.equals(gap)) {
                        marks.add(node);
                    }
                    return node.equals(gap) ? FilterResult.STOP : FilterResult.CONTINUE;
                },
                paragraph);
        return marks;
    }

    private static String text(List<Node> marks) {
        return plain(marks.stream()
                .map(mark -> mark instanceof TextNode text ? text.text() : ((Element) mark).text())
                .collect(Collectors.joining()));
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ').strip();
    }

    /** The level from the class, else from the indent: half an inch for each level. */
    private static int level(Element paragraph, String style) {
        Matcher named = CLASS_LEVEL.matcher(paragraph.className());
        if (named.matches()) {
            return Integer.parseInt(named.group(1));
        }
        Matcher indent = INDENT.matcher(style);
        if (!indent.find() || indent.group(1).isEmpty() || indent.group(1).equals(".")) {
            return 1;
        }
        double inches = Double.parseDouble(indent.group(1))
                / switch (indent.group(2)) {
                    case "cm" -> 2.54;
                    case "mm" -> 25.4;
                    case "pt" -> 72;
                    default -> 1;
                };
        return Math.clamp(Math.round(inches * 2), 1, 9);
    }
}
