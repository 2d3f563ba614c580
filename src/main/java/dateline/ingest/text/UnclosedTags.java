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
 * Repairs tags in Markdown that are never closed. To CommonMark "a &lt;b and c&gt; d" and "List&lt;String&gt;" have tags
 * (§6.6), which would make the rest of the page bold; they become text. A tag with an attribute
 * ({@code <font color=red>}) is closed at the end of its paragraph.
 */
public final class UnclosedTags implements PostProcessor {
    private static final Pattern TAG = Pattern.compile("(?i)<(/?)([a-z][a-z0-9:-]*)[^<>]*>");

    /** Elements without an end tag, and those whose end tag may be omitted (HTML Living Standard §13.1.2). */
    private static final Set<String> NEVER_CLOSED = Set.of(("area base br col embed hr img input link meta param source"
                    + " track wbr p li dt dd tr td th option optgroup rt rp colgroup thead tbody tfoot")
            .split(" "));

    @Override
    public Node process(Node document) {
        TagVisitor visitor = new TagVisitor();
        document.accept(visitor);
        visitor.open.values().forEach(tags -> tags.forEach(tag -> repair(tag.node(), tag.name())));
        visitor.selfClosing.forEach(tag -> repair(tag.node(), tag.name()));
        return document;
    }

    /** A start tag; one in a block of HTML has no own node. */
    private record Opening(String name, @Nullable HtmlInline node) {}

    private static void repair(@Nullable HtmlInline tag, String name) {
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

    /** The last node in the paragraph or cell of a node. */
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

    /** Pairs the tags of a document: each end tag with the nearest start tag before it. */
    private static final class TagVisitor extends AbstractVisitor {
        private final Map<String, Deque<Opening>> open = new HashMap<>();

        /** Tags that end with "/>", which HTML ignores (§13.2.5.40). */
        private final List<Opening> selfClosing = new ArrayList<>();

        @Override
        public void visit(HtmlInline inline) {
            read(inline.getLiteral(), inline);
        }

        @Override
        public void visit(HtmlBlock block) {
            read(block.getLiteral(), null);
        }

        private void read(String html, @Nullable HtmlInline node) {
            Deadline.check();
            Matcher tag = TAG.matcher(html.startsWith("<!") || html.startsWith("<?") ? "" : html);
            while (tag.find()) {
                String name = tag.group(2).toLowerCase(Locale.ROOT);
                if (!tag.group(1).isEmpty()) {
                    open.getOrDefault(name, new ArrayDeque<>()).pollLast();
                } else if (node != null && tag.group().endsWith("/>") && !NEVER_CLOSED.contains(name)) {
                    selfClosing.add(new Opening(name, node));
                } else if (!NEVER_CLOSED.contains(name)) {
                    open.computeIfAbsent(name, key -> new ArrayDeque<>()).addLast(new Opening(name, node));
                }
            }
        }
    }
}
