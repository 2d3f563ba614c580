package dateline.ingest.xml;

import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;

/**
 * Reads an untrusted XML document. Document types are refused, and with them all entities but the five of XML itself and
 * all that a parser would fetch; so are deep nesting and too many elements. Nothing is ever fetched.
 */
public final class UntrustedXml {
    private UntrustedXml() {}

    /**
     * The root of a document.
     *
     * @param expected what to send, for the problem of other bytes
     * @throws ProblemException 400 when it is not well-formed XML without a document type, 422 when it is too large
     */
    public static Element root(byte[] xml, String expected) {
        XmlLimits limits = new XmlLimits();
        SAXBuilder builder = new SAXBuilder(new ParserOfJdk());
        builder.setExpandEntities(false);
        builder.setXMLFilter(limits);
        try {
            return builder.build(new ByteArrayInputStream(xml)).getRootElement();
        } catch (JDOMException | IllegalArgumentException e) {
            // XML 1.1 has references to control characters, which JDOM's elements can't have.
            throw limits.areExceeded() ? excess() : unreadable(e, expected);
        } catch (IOException e) {
            throw new ProblemException(ProblemKind.MALFORMED, "The text is not in the encoding that it names.");
        }
    }

    private static ProblemException excess() {
        String detail = "the XML is nested more than " + XmlLimits.DEEPEST + " deep, or has more than " + XmlLimits.MOST
                + " elements and attributes: send it in several parts";
        return new ProblemException(ProblemKind.UNPROCESSABLE, detail + ".", List.of(new Fault("", detail)));
    }

    /** Says where the text is not XML, if the parser knows. */
    private static ProblemException unreadable(Exception failure, String expected) {
        String detail = failure instanceof JDOMParseException wrong && wrong.getLineNumber() > 0
                ? "The XML can't be read from line " + wrong.getLineNumber() + ", column " + wrong.getColumnNumber()
                        + " on: send " + expected + ", well-formed and without a document type (DOCTYPE)."
                : "The XML has characters that XML 1.0 can't have, or is not in the encoding that it names.";
        return new ProblemException(ProblemKind.MALFORMED, detail);
    }
}
