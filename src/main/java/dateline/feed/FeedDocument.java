package dateline.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Content;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.ProcessingInstruction;
import org.jdom2.Text;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jdom2.output.support.AbstractXMLOutputProcessor;
import org.jdom2.output.support.FormatStack;
import org.jdom2.output.support.XMLOutputProcessor;
import org.jdom2.util.NamespaceStack;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an XML feed. The outputter runs raw, since every other mode changes white space inside texts;
 * lines are broken between the children of the outer elements only.
 */
final class FeedDocument {
    private static final Set<String> OUTER = Set.of("rss", "channel", "item", "feed", "entry", "body", "outline");

    private FeedDocument() {}

    /** UTF-8 with an XML declaration and line feeds. */
    static byte[] bytes(Document document) {
        breakLines(document.getRootElement(), "\n");
        Format format = Format.getRawFormat().setEncoding("UTF-8").setLineSeparator("\n");
        XMLOutputProcessor titles = new NumericReferencesInTitles();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            new XMLOutputter(format, titles).output(document, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same with a style sheet for those who open it in a browser (Associating Style Sheets with XML documents 1.0). */
    static byte[] bytes(Document document, String style) {
        String data = "type=\"text/css\" href=\"" + style + "\"";
        document.addContent(0, new ProcessingInstruction("xml-stylesheet", data));
        return bytes(document);
    }

    private static void breakLines(Element element, String indent) {
        List<Content> children = new ArrayList<>(element.getContent());
        element.removeContent();
        for (Content child : children) {
            element.addContent(new Text(indent + "  ")).addContent(child);
            if (child instanceof Element inner && OUTER.contains(inner.getName())) {
                breakLines(inner, indent + "  ");
            }
        }
        element.addContent(new Text(indent));
    }

    /**
     * Writes {@code &} and {@code <} in RSS titles as hexadecimal references, the only form that every reader
     * takes for plain text (RSS Advisory Board, best practices profile, "Character data").
     */
    private static final class NumericReferencesInTitles extends AbstractXMLOutputProcessor {
        private boolean inTitle;

        @Override
        protected void printElement(Writer out, FormatStack format, NamespaceStack namespaces, Element element)
                throws IOException {
            boolean title = element.getName().equals("title")
                    && element.getNamespaceURI().isEmpty();
            inTitle = title;
            super.printElement(out, format, namespaces, element);
            inTitle = false;
        }

        @Override
        protected void textRaw(Writer out, @Nullable String text) throws IOException {
            super.textRaw(
                    out,
                    inTitle && text != null ? text.replace("&amp;", "&#x26;").replace("&lt;", "&#x3C;") : text);
        }
    }
}
