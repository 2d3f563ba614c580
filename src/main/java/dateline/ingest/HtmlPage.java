package dateline.ingest;

import dateline.ingest.document.Deadline;
import dateline.ingest.document.Line;
import dateline.ingest.document.Notes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * An article as an HTML page: what its head says, and the blocks of its body.
 *
 * @param fields the fields of an article that the head gives
 * @param title the first heading, or the head's title
 * @param lines the blocks, each a line
 */
record HtmlPage(Map<String, Object> fields, String title, List<Line> lines) {
    private static final String FRAME = "nav, form, script, style, noscript, template, [role=navigation], [hidden],"
            + " body > header, body > footer";
    private static final Set<String> WRAPPERS = Set.of("div", "section", "article", "main", "header", "body", "center");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "table",
            "figure",
            "blockquote",
            "pre",
            "hr",
            "aside",
            "details");

    /** Reads a page. */
    static HtmlPage of(String html, Notes notes) {
        Document page = Html.page(html);
        Map<String, Object> fields = head(page);
        for (Element frame : page.body().select(FRAME)) {
            Deadline.check();
            if (frame.ownerDocument() == null) {
                // It went with the one around it.
                continue;
            }
            if (!frame.text().isBlank()) {
                notes.leftOut(number(frame), frame.text(), "<" + frame.normalName() + "> frames the page");
            }
            frame.remove();
        }
        Element root = first(page, "article, main, [role=main]", page.body());
        Element heading = root.selectFirst("h1");
        String title = heading == null ? page.title() : heading.text();
        if (heading != null) {
            heading.remove();
        }
        List<Line> lines = new ArrayList<>();
        collect(root, lines);
        return new HtmlPage(fields, title.strip(), lines);
    }

    /** HTML of what remains of a page. */
    static String html(List<Line> lines) {
        return lines.stream()
                .map(line -> line.block() == null ? line.text() : line.block().outerHtml())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Object> head(Document page) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "language", page.select("html").attr("lang"));
        put(fields, "canonicalUrl", page.select("link[rel=canonical]").attr("href"));
        put(fields, "published", meta(page, "article:published_time"));
        put(fields, "updated", meta(page, "article:modified_time"));
        put(fields, "summary", meta(page, "description"));
        put(fields, "byline", meta(page, "author"));
        List<String> tags = page.select("meta[property=article:tag]").eachAttr("content");
        if (!tags.isEmpty()) {
            fields.put("tags", tags);
        }
        return fields;
    }

    private static String meta(Document page, String name) {
        return page.select("meta[name=" + name + "], meta[property=" + name + "]")
                .attr("content");
    }

    private static void put(Map<String, Object> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.put(name, value.strip());
        }
    }

    private static void collect(Element parent, List<Line> lines) {
        for (Node node : parent.childNodes()) {
            Deadline.check();
            if (node instanceof Element block) {
                if (WRAPPERS.contains(block.normalName()) && holdsBlocks(block)) {
                    collect(block, lines);
                } else {
                    lines.add(new Line(
                            number(block),
                            block.text().strip(),
                            block.normalName().equals("pre"),
                            block));
                }
            } else if (node instanceof TextNode text && !text.isBlank()) {
                Element paragraph = new Element("p").text(text.text().strip());
                lines.add(new Line(number(parent), paragraph.text(), false, paragraph));
            }
        }
    }

    private static boolean holdsBlocks(Element wrapper) {
        return wrapper.children().stream().anyMatch(child -> BLOCKS.contains(child.normalName()));
    }

    private static int number(Node node) {
        return node.sourceRange().isTracked() ? node.sourceRange().start().lineNumber() : 1;
    }

    private static Element first(Document page, String selector, Element otherwise) {
        Element found = page.selectFirst(selector);
        return found == null ? otherwise : found;
    }
}
