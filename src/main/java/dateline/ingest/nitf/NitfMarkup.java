package dateline.ingest.nitf;

import dateline.ingest.document.ImportReportBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jsoup.nodes.TextNode;

/** Writes the blocks of an NITF body as HTML, and gathers its pictures and recordings. */
final class NitfMarkup {
    /** Elements that mean the same in HTML under another name, or under the same. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("hl1", "h2"),
            Map.entry("hl2", "h2"),
            Map.entry("block", "section"),
            Map.entry("bq", "blockquote"),
            Map.entry("credit", "cite"),
            Map.entry("note", "aside"),
            Map.entry("dateline", "p"),
            Map.entry("byline", "p"),
            Map.entry("tagline", "p"),
            Map.entry("abstract", "div"),
            Map.entry("fn", "p"));

    private static final Set<String> SAME = Set.of(
            "p",
            "br",
            "hr",
            "pre",
            "ol",
            "ul",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "col",
            "colgroup",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "em",
            "strong",
            "b",
            "i",
            "q",
            "sub",
            "sup",
            "a");

    /** Elements whose own text is only the layout of the file. */
    private static final Set<String> CONTAINERS = Set.of(
            "body.content",
            "body.end",
            "block",
            "bq",
            "ol",
            "ul",
            "dl",
            "table",
            "colgroup",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "note",
            "abstract");

    private static final Set<String> UNREADABLE =
            Set.of("nitf-table", "custom-table", "media-object", "media-metadata");
    private static final Set<String> ATTRIBUTES = Set.of("href", "colspan", "rowspan", "span");

    private final ImportReportBuilder report;
    private final List<NitfMedia> media = new ArrayList<>();

    NitfMarkup(ImportReportBuilder report) {
        this.report = report;
    }

    /** The pictures and recordings so far. */
    List<NitfMedia> media() {
        return media;
    }

    /** Adds all that is in an element. */
    void addContent(Element from, org.jsoup.nodes.Element to, boolean isPreformatted) {
        boolean isContainer = CONTAINERS.contains(from.getName());
        for (Content content : from.getContent()) {
            if (content instanceof Element element) {
                add(element, to, isPreformatted);
            } else if (content instanceof Text text
                    && !(isContainer && text.getTextTrim().isEmpty())) {
                String written =
                        isPreformatted ? text.getText() : text.getText().replaceAll("\\s+", " ");
                to.appendChild(new TextNode(written));
            }
        }
        if (!isPreformatted && (isContainer || from.getName().equals("p"))) {
            strip(to);
        }
    }

    private void add(Element element, org.jsoup.nodes.Element to, boolean isPreformatted) {
        String name = element.getName();
        if (name.equals("media")) {
            media.add(NitfMedia.of(element));
        } else if (UNREADABLE.contains(name)) {
            report.leftOut(null, "nitf/" + name, "this element of NITF is not read");
        } else if (name.equals("hedline") || name.equals("body.head")) {
            addContent(element, to, false);
        } else {
            String html = SAME.contains(name) ? name : NAMES.get(name);
            if (html == null) {
                // A mark of a person, a place, a sum or the like: its text stays.
                addContent(element, to, isPreformatted);
            } else {
                org.jsoup.nodes.Element copy = to.appendElement(html);
                element.getAttributes().stream()
                        .filter(attribute -> ATTRIBUTES.contains(attribute.getName()))
                        .forEach(attribute -> copy.attr(attribute.getName(), attribute.getValue()));
                String language = element.getAttributeValue("lang", Namespace.XML_NAMESPACE);
                if (language != null) {
                    copy.attr("lang", language);
                }
                addContent(element, copy, isPreformatted || name.equals("pre"));
            }
        }
    }

    /** Removes the white space at both ends of a block. */
    private static void strip(org.jsoup.nodes.Element block) {
        if (block.childNodeSize() > 0 && block.childNode(0) instanceof TextNode first) {
            first.text(first.getWholeText().stripLeading());
        }
        if (block.childNodeSize() > 0 && block.childNode(block.childNodeSize() - 1) instanceof TextNode last) {
            last.text(last.getWholeText().stripTrailing());
        }
    }
}
