package dateline.feed.newsml;

import dateline.article.CleanText;
import dateline.feed.xml.XmlVocabulary;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Elements of NewsML-G2. */
final class NewsElement {
    /** The namespace of all versions. */
    static final Namespace NAR = Namespace.getNamespace("http://iptc.org/std/nar/2006-10-01/");

    private NewsElement() {}

    static Element element(String name) {
        return new Element(name, NAR);
    }

    /** An element with an attribute, which is left out when its value is null. */
    static Element with(Element element, String attribute, @Nullable Object value) {
        return XmlVocabulary.with(element, attribute, value);
    }

    /** Adds an element with a text on one line (the type {@code g2normalizedString}), unless the text is null. */
    static void add(Element parent, String name, @Nullable String text) {
        if (text != null) {
            parent.addContent(line(name, text));
        }
    }

    static Element line(String name, String text) {
        return element(name).setText(CleanText.of(text).replaceAll("[\\t\\r\\n]+", " "));
    }

    /** An element with a text in which line breaks are kept (the type {@code BlockType}). */
    static Element block(String name, String text) {
        Element block = element(name);
        String[] lines = CleanText.of(text).split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                block.addContent(element("br"));
            }
            block.addContent(lines[i]);
        }
        return block;
    }

    /** Adds a block, unless the text is null. */
    static void addBlock(Element parent, String name, @Nullable String text) {
        if (text != null) {
            parent.addContent(block(name, text));
        }
    }
}
