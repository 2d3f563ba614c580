package dateline.feed.xml;

import dateline.article.CleanText;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** The XML vocabularies of our feeds, and elements in them. */
public final class XmlVocabulary {
    public static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    public static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    public static final Namespace DCTERMS = Namespace.getNamespace("dcterms", "http://purl.org/dc/terms/");
    public static final Namespace CONTENT =
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
    public static final Namespace SY = Namespace.getNamespace("sy", "http://purl.org/rss/1.0/modules/syndication/");
    public static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");
    public static final Namespace GEORSS = Namespace.getNamespace("georss", "http://www.georss.org/georss");

    public static final Namespace TOMBSTONE = Namespace.getNamespace("at", "http://purl.org/atompub/tombstones/1.0");

    /** Our own vocabulary, for attribution that no other vocabulary has elements for. */
    public static final Namespace DL = Namespace.getNamespace("dl", "urn:dateline:attribution:1");

    /** The vocabulary of the IPTC for metadata of media files (IPTC Photo Metadata Standard, "Digital Source Type"). */
    static final Namespace IPTC = Namespace.getNamespace("Iptc4xmpExt", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/");

    /** The path of the page that describes our vocabulary. */
    public static final String PAGE = "/attribution";

    /** The namespaces that are declared on the root of every document, so that entries don't repeat them. */
    public static final List<Namespace> SHARED = List.of(DC, DCTERMS, SY, MEDIA, GEORSS, DL);

    private XmlVocabulary() {}

    /** An element with cleaned text. */
    public static Element element(Namespace vocabulary, String name, String text) {
        return new Element(name, vocabulary).setText(CleanText.of(text));
    }

    /** Sets an attribute to cleaned text, unless the value is null. */
    public static Element with(Element element, String attribute, @Nullable Object value) {
        return with(element, attribute, value, Namespace.NO_NAMESPACE);
    }

    /** Sets an attribute of a vocabulary to cleaned text, unless the value is null. */
    static Element with(Element element, String attribute, @Nullable Object value, Namespace vocabulary) {
        return value == null ? element : element.setAttribute(attribute, CleanText.of(value.toString()), vocabulary);
    }
}
