package dateline.ingest.source.document.part;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Text constructs of Atom (RFC 4287 §3.1) and contents, as HTML and as plain text. */
public final class EntryText {
    /** End tags that HTML does not have (HTML Living Standard §13.1.2, "void elements"). */
    private static final Pattern END_OF_VOID = Pattern.compile(
            "</(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)>", Pattern.CASE_INSENSITIVE);

    private EntryText() {}

    /** The HTML of a text construct or a content. */
    public static String html(Element construct) {
        return switch (kind(construct)) {
            case "xhtml" -> inner(wrapped(construct));
            case "html" -> construct.getText();
            default -> paragraphs(construct.getText());
        };
    }

    /** Its plain text; null when it is empty. */
    public static @Nullable String plain(@Nullable Element construct) {
        if (construct == null) {
            return null;
        }
        String text = switch (kind(construct)) {
            case "xhtml" -> EntryFields.textOf(inner(wrapped(construct)));
            case "html" -> EntryFields.textOf(construct.getText());
            default -> construct.getText();
        };
        return EntryFields.plain(text);
    }

    /** The content of an element, as HTML without prefixes, in which an empty element has an end tag if HTML wants it. */
    public static String inner(Element element) {
        List<Element> all = new ArrayList<>();
        element.getDescendants(Filters.element()).forEach(all::add);
        all.forEach(one -> one.setNamespace(Namespace.NO_NAMESPACE));
        String markup =
                new XMLOutputter(Format.getRawFormat().setExpandEmptyElements(true)).outputString(element.getContent());
        return END_OF_VOID.matcher(markup).replaceAll("");
    }

    /** HTML whose relative addresses are relative to a base. */
    public static String based(String html, URI base) {
        return "<base href=\"" + Entities.escape(base.toString()) + "\">" + html;
    }

    /** Plain text as HTML: a blank line ends a paragraph. */
    public static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.strip().split("\\R\\s*\\R", -1)) {
            if (!paragraph.isBlank()) {
                html.append("<p>")
                        .append(Entities.escape(paragraph.strip()).replaceAll("\\R", "<br>"))
                        .append("</p>");
            }
        }
        return html.toString();
    }

    /** The kind, also of the media types and modes of Atom 0.3. */
    private static String kind(Element construct) {
        String type = construct.getAttributeValue("type", "text").toLowerCase(Locale.ROOT);
        String mode = construct.getAttributeValue("mode", "");
        boolean isXml =
                mode.equals("xml") || construct.getChildren().stream().findAny().isPresent();
        if (type.equals("xhtml") || (isXml && (type.contains("html") || type.contains("xml")))) {
            return "xhtml";
        }
        boolean isHtml = type.contains("html") || mode.equals("escaped");
        return isHtml && !type.equals("text/plain") ? "html" : "text";
    }

    /** The div in which XHTML is, which is not part of it (RFC 4287 §3.1.1.3). */
    private static Element wrapped(Element construct) {
        return construct.getChildren().size() == 1
                        && construct.getChildren().getFirst().getName().equals("div")
                ? construct.getChildren().getFirst()
                : construct;
    }
}
