package dateline.feed.xml;

import static dateline.feed.xml.XmlVocabulary.TOMBSTONE;
import static dateline.feed.xml.XmlVocabulary.element;
import static dateline.feed.xml.XmlVocabulary.with;

import dateline.article.range.Tombstone;
import dateline.feed.Feed;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * The articles that have left a feed, in the elements of RFC 6721 §3. They were made for Atom; RSS has none of its own, and
 * takes elements of any namespace (RSS 2.0, "Extending RSS"). The tombstone of a withdrawn article has a publisher and a
 * comment; that of another has none.
 */
public final class TombstoneMarkup {
    private TombstoneMarkup() {}

    /**
     * The tombstones of a feed.
     *
     * @param atom the namespace of Atom, with the prefix that the document uses
     */
    public static List<Element> of(Feed feed, String publisher, Namespace atom) {
        return feed.tombstones().stream()
                .map(tombstone -> tombstone(tombstone, publisher, atom))
                .toList();
    }

    private static Element tombstone(Tombstone tombstone, String publisher, Namespace atom) {
        Element deleted = new Element("deleted-entry", TOMBSTONE);
        with(with(deleted, "ref", tombstone.urn()), "when", tombstone.at());
        if (tombstone.text() != null) {
            Element by = new Element("by", TOMBSTONE);
            deleted.addContent(by.addContent(element(atom, "name", publisher)));
            deleted.addContent(element(TOMBSTONE, "comment", tombstone.text()));
        }
        return deleted;
    }
}
