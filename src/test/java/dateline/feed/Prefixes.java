package dateline.feed;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;

/** The prefixes that paths in tests use. */
final class Prefixes implements NamespaceContext {
    private static final Map<String, String> URIS = Map.of(
            "a", "http://www.w3.org/2005/Atom",
            "atom", "http://www.w3.org/2005/Atom",
            "dc", "http://purl.org/dc/elements/1.1/",
            "dcterms", "http://purl.org/dc/terms/",
            "sy", "http://purl.org/rss/1.0/modules/syndication/",
            "media", "http://search.yahoo.com/mrss/",
            "georss", "http://www.georss.org/georss",
            "dl", "urn:dateline:attribution:1",
            "xml", XMLConstants.XML_NS_URI);

    @Override
    public String getNamespaceURI(String prefix) {
        return URIS.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
    }

    @Override
    public String getPrefix(String uri) {
        return "";
    }

    @Override
    public Iterator<String> getPrefixes(String uri) {
        return Collections.emptyIterator();
    }
}
