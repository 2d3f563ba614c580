package dateline.ingest.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tags within a text of Markdown that nothing closes. To CommonMark "a &lt;b and c&gt; d" and "List&lt;String&gt;" have tags
 * (§6.6), and a browser would make the rest of the page bold; they are words in angle brackets. One that has a value
 * ({@code <font color=red>}) was meant as a tag, and ends with its paragraph.
 */
public final class UnclosedTags implements PostProcessor {
    private static final Pattern TAG = Pattern.compile("(?i)<(/?)([a-z][a-z0-9:-]*)[^<>]*>");

    /** Elements without an end, and those whose end need not be written (HTML Living Standard §13.1.2). */
    private static final Set<String> NEVER_CLOSED = Set.of(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
            "p",
            "li",
            "dt",
            "dd",
            "tr",
            "td",
            "th",
            "option",
            "optgroup",
            "rt",
            "rp",
            "colgroup",
            "thead",
            "tbody",
            "tfoot");

    @Override
    public Node process(Node document) {
        Finder finder = new Finder();
        document.accept(finder);
        finder.open.values().forEach(tags -> tags.forEach(tag -> settle(tag.node(), tag.name())));
        finder.alone.forEach(tag -> settle(tag.node(), tag.name()));
        return document;
    }

    /** A tag that opens an element; one in a block of HTML has no node of its own. */
    private record Opening(String name, @Nullable HtmlInline node) {}

    private static void settle(@Nullable HtmlInline tag, String name) {
        if (tag == null) {
            return;
        }
        boolean element = Tag.isKnownTag(name) || name.indexOf('-') > 0 || name.indexOf(':') > 0;
        String written = tag.getLiteral();
        if (!element || (written.indexOf('=') < 0 && !written.endsWith("/>"))) {
            tag.insertBefore(new Text(written));
            tag.unlink();
            return;
        }
        HtmlInline end = new HtmlInline();
        end.setLiteral("</" + name + ">");
        (written.endsWith("/>") ? tag : last(tag)).insertAfter(end);
    }

    /** What stands last in the paragraph or cell of a node. */
    private static Node last(Node node) {
        Node last = node;
        while (last.getParent() != null
                && !(last.getParent() instanceof Block)
                && !(last.getParent() instanceof TableCell)) {
            last = last.getParent();
        }
        return last.getParent() == null || last.getParent().getLastChild() == null
                ? last
                : last.getParent().getLastChild();
    }

    /** Pairs the tags of a document, each end with the nearest beginning before it. */
    private static final class Finder extends AbstractVisitor {
        private final Map<String, Deque<Opening>> open = new HashMap<>();

        /** Those that say themselves that they have no end, which HTML does not hear (§13.2.5.40). */
        private final List<Opening> alone = new ArrayList<>();

        @Override
        public void visit(HtmlInline inline) {
            take(inline.getLiteral(), inline);
        }

        @Override
        public void visit(HtmlBlock block) {
            take(block.getLiteral(), null);
        }

        private void take(String html, @Nullable HtmlInline node) {
            Deadline.check();
            Matcher tag = TAG.matcher(html.startsWith("<!") || html.startsWith("<?") ? "" : html);
            while (tag.find()) {
                String name = tag.group(2).toLowerCase(Locale.ROOT);
                if (!tag.group(1).isEmpty()) {
                    Deque<Opening> before = open.get(name);
                    if (before != null) {
                        before.pollLast();
                    }
                } else if (node != null && tag.group().endsWith("/>") && !NEVER_CLOSED.contains(name)) {
                    alone.add(new Opening(name, node));
                } else if (!NEVER_CLOSED.contains(name)) {
                    open.computeIfAbsent(name, key -> new ArrayDeque<>()).addLast(new Opening(name, node));
                }
            }
        }
    }
}
