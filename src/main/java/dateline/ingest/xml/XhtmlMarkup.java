package dateline.ingest.xml;

import java.util.Locale;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/** XHTML in an XML document as HTML, not yet sanitised: the two write empty elements and texts differently. */
public final class XhtmlMarkup {
    private XhtmlMarkup() {}

    /** The HTML of the body of a page, or of another element with all that is in it. */
    public static String html(Element xhtml) {
        Element body = xhtml.getName().equals("html")
                ? xhtml.getChildren().stream()
                        .filter(child -> child.getName().equals("body"))
                        .findFirst()
                        .orElse(new Element("body"))
                : xhtml;
        Document document = shell();
        if (body.getName().equals("body")) {
            body.getContent().forEach(content -> copy(content, document.body()));
        } else {
            copy(body, document.body());
        }
        return document.body().html();
    }

    /** An empty page that is written without additional white space. */
    public static Document shell() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static void copy(Content content, org.jsoup.nodes.Element to) {
        if (content instanceof Text text) {
            to.appendChild(new TextNode(text.getText()));
        } else if (content instanceof Element element) {
            org.jsoup.nodes.Element copy = to.appendElement(element.getName().toLowerCase(Locale.ROOT));
            for (Attribute attribute : element.getAttributes()) {
                Namespace namespace = attribute.getNamespace();
                if (namespace.equals(Namespace.NO_NAMESPACE) || namespace.equals(Namespace.XML_NAMESPACE)) {
                    copy.attr(attribute.getName(), attribute.getValue());
                }
            }
            element.getContent().forEach(inner -> copy(inner, copy));
        }
    }
}
