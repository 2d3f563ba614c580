package dateline.ingest.html;

import dateline.ingest.text.Deadline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The blocks of a page, in order, also those within wrappers. Loose text in a wrapper, with its inline elements, becomes
 * a paragraph that ends at the next block, or at two line breaks in a row.
 */
public final class Blocks {
    private static final Set<String> WRAPPERS = Set.of(
            "div", "section", "article", "main", "header", "body", "center", "form", "fieldset", "hgroup", "address");

    /** Blocks that are kept whole. */
    private static final Set<String> WHOLE = Set.of(("p footer nav h1 h2 h3 h4 h5 h6 ul ol dl menu dir table figure"
                    + " blockquote pre listing xmp hr aside details dialog legend")
            .split(" ", -1));

    /** Inline elements without a meaning. */
    private static final Set<String> PLAIN = Set.of("span", "font", "big", "nobr", "label");

    private static final Set<String> MEDIA =
            Set.of("img", "picture", "video", "audio", "iframe", "object", "embed", "svg", "math");

    private final Document loose = Document.createShell("");
    private final List<Block> blocks = new ArrayList<>();
    private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
    private List<Node> run = new ArrayList<>();

    private Blocks() {
        loose.outputSettings().prettyPrint(false);
    }

    /**
     * A block.
     *
     * @param line its first line in the page
     */
    public record Block(Element element, int line) {}

    /** The blocks of an element. Its nodes are moved into the blocks. */
    public static List<Block> of(Element root) {
        Blocks blocks = new Blocks();
        blocks.findHolders(root);
        blocks.collect(root, Direction.of(root));
        return blocks.blocks;
    }

    /** The language and direction of the wrapper, which a block needs as its own attributes without the wrapper. */
    private record Direction(String lang, String dir) {
        static Direction of(Element wrapper) {
            return new Direction("", "").within(wrapper);
        }

        Direction within(Element wrapper) {
            boolean page = wrapper.normalName().equals("body");
            return page
                    ? this
                    : new Direction(
                            wrapper.hasAttr("lang") ? wrapper.attr("lang") : lang,
                            wrapper.hasAttr("dir") ? wrapper.attr("dir") : dir);
        }

        void apply(Element block) {
            if (!lang.isBlank() && !block.hasAttr("lang")) {
                block.attr("lang", lang);
            }
            if (!dir.isBlank() && !block.hasAttr("dir")) {
                block.attr("dir", dir);
            }
        }
    }

    /** Finds the elements that contain blocks. */
    private void findHolders(Element root) {
        for (Element element : root.getAllElements()) {
            Deadline.check();
            if (isBlock(element)) {
                for (Element up = element.parent(); up != null && holders.add(up); ) {
                    up = up.parent();
                }
            }
        }
    }

    private static boolean isBlock(Element element) {
        return WHOLE.contains(element.normalName()) || WRAPPERS.contains(element.normalName());
    }

    private void collect(Element wrapper, Direction direction) {
        for (Node node : List.copyOf(wrapper.childNodes())) {
            Deadline.check();
            if (node instanceof Element element && (isBlock(element) || holders.contains(element))) {
                endRun(direction);
                if (isTransparent(element)) {
                    collect(element, direction.within(element));
                } else {
                    direction.apply(element);
                    blocks.add(new Block(element, HtmlTree.line(element)));
                }
            } else if (node instanceof Element || node instanceof TextNode) {
                run.add(node);
            }
        }
        endRun(direction);
    }

    private static boolean isTransparent(Element element) {
        String name = element.normalName();
        return WRAPPERS.contains(name) || PLAIN.contains(name) || name.indexOf('-') > 0;
    }

    /** Makes paragraphs of the nodes since the last block. */
    private void endRun(Direction direction) {
        List<Node> paragraph = new ArrayList<>();
        int breaks = 0;
        for (Node node : run) {
            if (isBreak(node)) {
                breaks++;
            } else if (!isBlank(node)) {
                if (breaks > 1) {
                    endParagraph(paragraph, direction);
                    paragraph = new ArrayList<>();
                }
                breaks = 0;
            }
            paragraph.add(node);
        }
        endParagraph(paragraph, direction);
        run = new ArrayList<>();
    }

    private void endParagraph(List<Node> nodes, Direction direction) {
        int from = 0;
        int to = nodes.size();
        while (from < to && (isBlank(nodes.get(from)) || isBreak(nodes.get(from)))) {
            from++;
        }
        while (to > from && (isBlank(nodes.get(to - 1)) || isBreak(nodes.get(to - 1)))) {
            to--;
        }
        if (from == to) {
            return;
        }
        List<Node> content = nodes.subList(from, to);
        int line = HtmlTree.line(content.getFirst());
        if (content.size() == 1 && content.getFirst() instanceof Element only && MEDIA.contains(only.normalName())) {
            blocks.add(new Block(only, line));
            return;
        }
        Element paragraph = loose.body().appendElement("p");
        content.forEach(paragraph::appendChild);
        if (content.getFirst() instanceof TextNode first) {
            first.text(first.getWholeText().stripLeading());
        }
        if (content.getLast() instanceof TextNode last) {
            last.text(last.getWholeText().stripTrailing());
        }
        direction.apply(paragraph);
        blocks.add(new Block(paragraph, line));
    }

    private static boolean isBlank(Node node) {
        return node instanceof TextNode text && text.isBlank();
    }

    private static boolean isBreak(Node node) {
        return node.normalName().equals("br");
    }
}
