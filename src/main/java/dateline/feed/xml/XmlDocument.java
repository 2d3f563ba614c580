package dateline.feed.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jdom2.Content;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
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
 * Writes an XML feed. The outputter uses the raw format, since every other format changes white space in texts; line
 * breaks are added only between the children of the outer elements.
 */
public final class XmlDocument {
    private static final Set<String> OUTER = Set.of("rss", "channel", "item", "feed", "entry", "body", "outline");

    private static final Set<String> ADDRESSES = Set.of("link", "url", "comments", "guid");

    private XmlDocument() {}

    /** UTF-8 with an XML declaration and line feeds. */
    public static byte[] bytes(Document document) {
        breakLines(document.getRootElement(), "\n");
        XMLOutputProcessor plain = new NumericReferences();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            new XMLOutputter(format(), plain).output(document, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Format format() {
        return Format.getRawFormat().setEncoding("UTF-8").setLineSeparator("\n");
    }

    /** The same with a style sheet for browsers (Associating Style Sheets with XML documents 1.0). */
    public static byte[] bytes(Document document, String style) {
        String data = "type=\"text/css\" href=\"" + style + "\"";
        document.addContent(0, new ProcessingInstruction("xml-stylesheet", data));
        return bytes(document);
    }

    /**
     * One of the entries of a document, as it is written within the document.
     *
     * @param declared the namespaces that the document's root declares
     */
    static byte[] entry(Element entry, List<Namespace> declared) {
        breakLines(entry, indent(entry));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            new NumericReferences().write(writer, entry, declared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The line break and the spaces before an element. */
    static String indent(Element element) {
        int depth = 0;
        for (Element outer = element.getParentElement(); outer != null; outer = outer.getParentElement()) {
            depth++;
        }
        return "\n" + "  ".repeat(depth);
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
     * Writes {@code &} and {@code <} in the plain texts of RSS and OPML as hexadecimal references, since all readers take
     * such texts for plain text (RSS Advisory Board, best practices profile, "Character data"). An item's description and
     * content are HTML, and in Atom the type of a text is declared.
     */
    private static final class NumericReferences extends AbstractXMLOutputProcessor {
        private boolean isPlain;

        /** Writes an element of a document alone. */
        void write(Writer out, Element element, List<Namespace> declared) throws IOException {
            Element root = element.getDocument().getRootElement();
            isPlain = root.getNamespaceURI().isEmpty();
            List<Namespace> known = new ArrayList<>(declared);
            known.add(root.getNamespace());
            known.add(Namespace.XML_NAMESPACE);
            // JDOM looks for a prefix in them by a binary search.
            known.sort(Comparator.comparing(Namespace::getPrefix));
            printElement(out, new FormatStack(format()), new NamespaceStack(known.toArray(Namespace[]::new)), element);
        }

        @Override
        protected void printElement(Writer out, FormatStack format, NamespaceStack namespaces, Element element)
                throws IOException {
            boolean isParentPlain = isPlain;
            isPlain = element.getParentElement() == null
                    ? element.getNamespaceURI().isEmpty()
                    : isParentPlain && !isHtml(element) && !isAddress(element);
            super.printElement(out, format, namespaces, element);
            isPlain = isParentPlain;
        }

        /** No reader takes an address for HTML, and the simplest readers know only named references. */
        private static boolean isAddress(Element element) {
            return element.getNamespaceURI().isEmpty() && ADDRESSES.contains(element.getName());
        }

        private static boolean isHtml(Element element) {
            return element.getNamespace().equals(XmlVocabulary.CONTENT)
                    || (element.getName().equals("description")
                            && element.getNamespaceURI().isEmpty()
                            && element.getParentElement().getName().equals("item"));
        }

        @Override
        protected void textRaw(Writer out, @Nullable String text) throws IOException {
            super.textRaw(
                    out,
                    isPlain && text != null ? text.replace("&amp;", "&#x26;").replace("&lt;", "&#x3C;") : text);
        }
    }
}
