package dateline.ingest.xml;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.JDOMException;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The parser of the JDK, whatever others there are, without document types, and as deep as {@link XmlLimits} permits. */
final class ParserOfJdk implements XMLReaderJDOMFactory {
    @Override
    public XMLReader createXMLReader() throws JDOMException {
        try {
            XMLReader reader =
                    SAXParserFactory.newDefaultNSInstance().newSAXParser().getXMLReader();
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            reader.setFeature("http://xml.org/sax/features/external-general-entities", false);
            reader.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            reader.setProperty("jdk.xml.maxElementDepth", String.valueOf(XmlLimits.DEEPEST + 1));
            return reader;
        } catch (SAXException | ParserConfigurationException e) {
            throw new JDOMException("The JDK has no such parser", e);
        }
    }

    @Override
    public boolean isValidating() {
        return false;
    }
}
