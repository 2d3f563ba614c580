package dateline.article.revision.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the blocks of a content: paragraphs, headings, list items, cells, captions and so on with their text, and pictures,
 * recordings and frames with their addresses. Markup within a block is left out, except the addresses of links.
 */
final class ContentBlocks implements NodeVisitor {
    private static final String DEFAULT = "p";
    private static final Set<String> MEDIA = Set.of("img", "video", "audio", "source", "iframe", "embed", "object");
    private static final List<String> ADDRESSES = List.of("src", "data");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\f\\r]+");

    private final List<TextBlock> blocks = new ArrayList<>();
    private final Deque<String> elements = new ArrayDeque<>();
    private final List<TextBlock.Span> spans = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String address;
    private int preformatted;

    private ContentBlocks() {}

    /** The blocks of HTML. */
    static List<TextBlock> of(String html) {
        ContentBlocks reader = new ContentBlocks();
        NodeTraversor.traverse(reader, Jsoup.parseBodyFragment(html).body());
        return reader.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (element.isBlock()) {
            endBlock();
            elements.poll();
        }
        if (element.nameIs("pre")) {
            preformatted--;
        } else if (element.nameIs("a")) {
            endSpan();
            address = null;
        }
    }

    private void begin(Element element) {
        if (element.isBlock()) {
            endBlock();
            elements.push(element.nameIs("body") ? DEFAULT : element.normalName());
        }
        if (MEDIA.contains(element.normalName())) {
            endBlock();
            addMedia(element);
        } else if (element.nameIs("pre")) {
            preformatted++;
        } else if (element.nameIs("br")) {
            text.append('\n');
        } else if (element.nameIs("a") && element.hasAttr("href")) {
            endSpan();
            address = element.attr("href");
        }
    }

    private void addMedia(Element element) {
        List<TextBlock.Span> parts = new ArrayList<>();
        ADDRESSES.stream()
                .map(element::attr)
                .filter(value -> !value.isEmpty())
                .forEach(value -> parts.add(TextBlock.Span.address(value)));
        for (String name : List.of("alt", "title")) {
            if (!element.attr(name).isBlank()) {
                parts.add(new TextBlock.Span("\n" + element.attr(name), null));
            }
        }
        if (!parts.isEmpty()) {
            blocks.add(new TextBlock(element.normalName(), parts));
        }
    }

    private void append(String written) {
        if (preformatted > 0) {
            text.append(written);
            return;
        }
        String collapsed = SPACE.matcher(written).replaceAll(" ");
        boolean atSpace = text.isEmpty()
                ? spans.isEmpty() || endsWithSpace(spans.getLast().text())
                : endsWithSpace(text);
        text.append(atSpace && collapsed.startsWith(" ") ? collapsed.substring(1) : collapsed);
    }

    private static boolean endsWithSpace(CharSequence written) {
        char last = written.charAt(written.length() - 1);
        return last == ' ' || last == '\n';
    }

    private void endSpan() {
        if (!text.isEmpty()) {
            TextBlock.Span last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && Objects.equals(last.address(), address)) {
                spans.set(spans.size() - 1, new TextBlock.Span(last.text() + text, address));
            } else {
                spans.add(new TextBlock.Span(text.toString(), address));
            }
            text.setLength(0);
        }
    }

    private void endBlock() {
        endSpan();
        if (!spans.isEmpty()) {
            TextBlock.Span last = spans.removeLast();
            String stripped = last.text().stripTrailing();
            if (!stripped.isEmpty()) {
                spans.add(new TextBlock.Span(stripped, last.address()));
            }
        }
        if (!spans.isEmpty()) {
            blocks.add(new TextBlock(elements.isEmpty() ? DEFAULT : elements.getFirst(), spans));
        }
        spans.clear();
    }
}
