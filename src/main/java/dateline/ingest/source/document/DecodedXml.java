package dateline.ingest.source.document;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document in XML.
 *
 * @param note how it was read when its encoding is unknown; null otherwise
 */
record DecodedXml(String text, @Nullable String note) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String MARK = "\uFEFF";
    private static final int LONGEST = 40;

    /**
     * A document in the encoding that it has (RFC 7303 §3). When nobody knows the encoding that it names, XML permits to give
     * up (XML 1.0 §4.3.3); but readers of feeds go on, and so do we: as feedparser does, what the document itself names comes
     * after what the header names, then UTF-8, then windows-1252, which is also what browsers take for unlabelled text.
     */
    static DecodedXml of(byte[] bytes, @Nullable String contentType) throws IOException {
        try {
            return declared(bytes, contentType, "");
        } catch (UnsupportedEncodingException e) {
            return undeclared(bytes, contentType, String.valueOf(e.getMessage()));
        }
    }

    private static DecodedXml undeclared(byte[] bytes, @Nullable String contentType, String unknown)
            throws IOException {
        String shown = unknown.length() > LONGEST ? unknown.substring(0, LONGEST) + "…" : unknown;
        String note = "Its encoding \"" + shown + "\" is unknown: it was read as ";
        if (contentType != null) {
            try {
                return declared(bytes, null, note);
            } catch (UnsupportedEncodingException e) {
                // The document itself names none that is known, either.
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new DecodedXml(text.startsWith(MARK) ? text.substring(1) : text, note + "UTF-8.");
        } catch (CharacterCodingException e) {
            return new DecodedXml(new String(bytes, WINDOWS), note + "windows-1252.");
        }
    }

    /** @param note how the note begins; empty for none */
    private static DecodedXml declared(byte[] bytes, @Nullable String contentType, String note) throws IOException {
        try (XmlReader reader = contentType == null
                ? new XmlReader(new ByteArrayInputStream(bytes), true)
                : new XmlReader(new ByteArrayInputStream(bytes), contentType, true)) {
            StringWriter text = new StringWriter(bytes.length);
            reader.transferTo(text);
            return new DecodedXml(text.toString(), note.isEmpty() ? null : note + reader.getEncoding() + ".");
        }
    }
}
