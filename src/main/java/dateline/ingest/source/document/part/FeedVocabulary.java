package dateline.ingest.source.document.part;

import java.util.List;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** The XML vocabularies of feeds, and the elements in them. */
public final class FeedVocabulary {
    public static final String ATOM = "http://www.w3.org/2005/Atom";
    public static final String ATOM_03 = "http://purl.org/atom/ns#";
    public static final Namespace RDF = Namespace.getNamespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    public static final Namespace DC = Namespace.getNamespace("http://purl.org/dc/elements/1.1/");
    public static final Namespace DCTERMS = Namespace.getNamespace("http://purl.org/dc/terms/");
    public static final Namespace CONTENT = Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/");
    public static final Namespace SY = Namespace.getNamespace("http://purl.org/rss/1.0/modules/syndication/");
    public static final Namespace GEORSS = Namespace.getNamespace("http://www.georss.org/georss");
    public static final Namespace TOMBSTONE = Namespace.getNamespace("http://purl.org/atompub/tombstones/1.0");
    public static final Namespace ITUNES = Namespace.getNamespace("http://www.itunes.com/dtds/podcast-1.0.dtd");
    public static final Namespace CREATIVE_COMMONS =
            Namespace.getNamespace("http://backend.userland.com/creativeCommonsRssModule");
    public static final Namespace XHTML = Namespace.getNamespace("http://www.w3.org/1999/xhtml");

    /** Attribution by Dateline. */
    public static final Namespace DL = Namespace.getNamespace("urn:dateline:attribution:1");

    /** Media RSS, with and without the slash that its name ends with. */
    public static final List<Namespace> MEDIA = List.of(
            Namespace.getNamespace("http://search.yahoo.com/mrss/"),
            Namespace.getNamespace("http://search.yahoo.com/mrss"));

    /** The namespaces that RSS itself has had; most versions have none. */
    private static final Set<String> RSS = Set.of(
            "",
            "http://purl.org/rss/1.0/",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://channel.netscape.com/rdf/simple/0.9/",
            "http://purl.org/net/rss1.1#",
            "http://backend.userland.com/rss2",
            "http://backend.userland.com/rss");

    private FeedVocabulary() {}

    public static boolean isRss(Element element) {
        return RSS.contains(element.getNamespaceURI());
    }

    /** The elements of RSS itself with a name. */
    public static List<Element> rss(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> isRss(child) && child.getName().equalsIgnoreCase(name))
                .toList();
    }

    /** The text of the first such element that has one. */
    public static @Nullable String rssText(Element parent, String name) {
        return rss(parent, name).stream()
                .map(Element::getText)
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse(null);
    }

    /** The text of the first element of a vocabulary that has one. */
    public static @Nullable String text(Element parent, String name, Namespace vocabulary) {
        return parent.getChildren(name, vocabulary).stream()
                .map(Element::getText)
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse(null);
    }

    /** The elements of Atom, of the version that the feed has. */
    public static List<Element> atom(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals(name)
                        && (child.getNamespaceURI().equals(ATOM)
                                || child.getNamespaceURI().equals(ATOM_03)))
                .toList();
    }

    /** The text of the first such element that has one. */
    public static @Nullable String atomText(Element parent, String name) {
        return atom(parent, name).stream()
                .map(Element::getText)
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse(null);
    }
}
