package dateline.feed.xml;

import dateline.feed.DocumentFormat;
import dateline.feed.Feed;
import dateline.feed.entry.Entry;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** A feed format whose documents have an XML element for each entry, one after the other. */
public interface FeedMarkup {
    DocumentFormat format();

    /** The namespaces that the root of a feed's documents declares, so that entries don't repeat them. */
    List<Namespace> namespaces(Feed feed);

    /** The document of a feed with these entries only; all else is as in the document with all entries. */
    Document document(Feed feed, List<Entry> entries);

    /** The elements of the entries in such a document, in their order. */
    List<Element> entries(Document document);
}
