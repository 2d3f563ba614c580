package dateline.ingest.xml;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Ends the reading of a document that is nested too deep or has too many elements and attributes. */
final class XmlLimits extends XMLFilterImpl {
    /** How deep elements may be nested: the markup of an article 100 deep, and what an item has around it. */
    static final int DEEPEST = 120;

    /** The greatest number of elements and attributes. */
    static final int MOST = 100_000;

    private @Nullable Locator locator;
    private int depth;
    private int count;

    /** Whether the document was too large in this sense. */
    boolean areExceeded() {
        return depth > DEEPEST || count > MOST;
    }

    @Override
    public void setDocumentLocator(Locator place) {
        locator = place;
        super.setDocumentLocator(place);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        depth++;
        count += 1 + attributes.getLength();
        if (areExceeded()) {
            throw new SAXParseException("too large", locator);
        }
        super.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        depth--;
        super.endElement(uri, name, qualified);
    }
}
