package dateline.ingest.source.document;

import com.rometools.rome.io.impl.XmlFixerReader;
import dateline.article.CleanText;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom. Entities of the document's own and external ones are refused; nothing beside it is ever fetched. */
final class XmlFeedReader {
    /** A document type that only names another document, such as the one of RSS 0.91. It is passed over, never fetched. */
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE\\s+[^\\[<>]{1,400}>");

    /** References to characters that XML can't have. */
    private static final Pattern CONTROL =
            Pattern.compile("&#(?:x0*(?:[0-8bBcC]|[eE]|[fF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));");

    /** The document type can only be at the beginning. */
    private static final int HEAD = 4_000;

    private static final String DEEPEST = "200";

    private XmlFeedReader() {}

    static FeedDocument read(byte[] bytes, @Nullable String contentType, URI address, Instant now) {
        DecodedXml xml = decoded(bytes, contentType);
        Element root = document(xml.text(), address).getRootElement();
        String name = root.getName().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "feed" -> new AtomFeedReader(root, address, now).read().noted(xml.note());
            case "rss", "rdf" -> new RssFeedReader(root, address, now).read().noted(xml.note());
            default ->
                throw new ProblemException(
                        ProblemKind.MALFORMED,
                        "The document is not RSS, Atom or JSON Feed: its first element is " + name + ".");
        };
    }

    private static Document document(String text, URI address) {
        try {
            SAXBuilder builder = new SAXBuilder();
            builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
            builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            builder.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
            builder.setExpandEntities(false);
            Document document = builder.build(new XmlFixerReader(new StringReader(text)));
            document.setBaseURI(address.toString());
            return document;
        } catch (JDOMParseException e) {
            throw new ProblemException(
                    ProblemKind.MALFORMED,
                    "The XML can't be read from line " + e.getLineNumber() + ", column " + e.getColumnNumber()
                            + " on: it is not well-formed, is nested more than " + DEEPEST
                            + " deep, or has a document type (DOCTYPE).");
        } catch (JDOMException | IOException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static DecodedXml decoded(byte[] bytes, @Nullable String contentType) {
        try {
            DecodedXml xml = DecodedXml.of(bytes, contentType);
            return new DecodedXml(readable(xml.text()), xml.note());
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return new ProblemException(
                ProblemKind.MALFORMED, "The XML can't be read, or is not in the encoding that it names.");
    }

    /** The text without what XML can't have, and without a document type. */
    private static String readable(String text) {
        String clean = CONTROL.matcher(CleanText.of(text)).replaceAll("");
        String head = clean.substring(0, Math.min(HEAD, clean.length()));
        return DOCTYPE.matcher(head).replaceFirst("") + clean.substring(head.length());
    }
}
