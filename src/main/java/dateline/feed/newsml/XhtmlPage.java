package dateline.feed.newsml;

import dateline.article.Article;
import dateline.article.CleanText;
import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The body of an article as a page of XHTML. */
final class XhtmlPage {
    private static final Namespace XHTML = Namespace.getNamespace("http://www.w3.org/1999/xhtml");
    private static final Namespace MATH = Namespace.getNamespace("http://www.w3.org/1998/Math/MathML");

    private XhtmlPage() {}

    static Element of(Article article) {
        Element title = new Element("title", XHTML).setText(CleanText.of(article.title()));
        Element body = new Element("body", XHTML);
        Jsoup.parseBodyFragment(article.content()).body().childNodes().forEach(node -> copy(node, body));
        return new Element("html", XHTML)
                .addContent(new Element("head", XHTML).addContent(title))
                .addContent(body);
    }

    private static void copy(Node node, Element to) {
        if (node instanceof TextNode text) {
            to.addContent(CleanText.of(text.getWholeText()));
        } else if (node instanceof org.jsoup.nodes.Element element) {
            boolean isFormula =
                    element.normalName().equals("math") || to.getNamespace().equals(MATH);
            Element copy = new Element(element.normalName(), isFormula ? MATH : XHTML);
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                if (Verifier.checkAttributeName(name) == null) {
                    copy.setAttribute(name, CleanText.of(attribute.getValue()));
                }
            }
            element.childNodes().forEach(child -> copy(child, copy));
            to.addContent(copy);
        }
    }
}
