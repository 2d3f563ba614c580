package dateline.ingest.encoding;

import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document. A byte order mark decides (WHATWG Encoding Standard §6), then the declared encoding, then an
 * HTML page's own word, then UTF-8; nothing is guessed and nothing is replaced.
 */
public final class DocumentText {
    private static final int HEAD = 2_048;
    private static final char MARK = '\uFEFF';

    private DocumentText() {}

    /**
     * Decodes a document; lines end with a line feed afterwards.
     *
     * @param declared the name of the encoding that came with it
     * @param html whether it may name its own encoding
     * @throws ProblemException when it is empty, binary, or not in its encoding; names the line
     */
    public static String decoded(byte[] bytes, @Nullable String declared, boolean html) {
        if (bytes.length == 0) {
            throw refused("line 1", "The document is empty: send its text as the body of the request.");
        }
        Charset marked = byteOrderMark(bytes);
        int skip = marked == null ? 0 : new String(new char[] {MARK}).getBytes(marked).length;
        String named = declared == null && html ? metaCharset(bytes) : declared;
        Charset charset = marked != null ? marked : named == null ? StandardCharsets.UTF_8 : charset(named);
        String text = decode(bytes, skip, charset, named != null || marked != null);
        if (text.indexOf('\0') >= 0) {
            throw refused(
                    "line " + lineOf(text, text.indexOf('\0')),
                    looksLikeUtf16(text)
                            ? "The document looks like UTF-16 without a byte order mark: declare it, Content-Type: text/markdown; charset=utf-16le (or utf-16be)."
                            : "The document is binary, not text: send Markdown, plain text or HTML.");
        }
        String unified = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\u0085', '\n');
        if (unified.isBlank()) {
            throw refused("line 1", "The document is empty: it has nothing but white space.");
        }
        return unified;
    }

    private static String decode(byte[] bytes, int skip, Charset charset, boolean declared) {
        ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        CharBuffer out = CharBuffer.allocate(bytes.length - skip + 1);
        CoderResult result = charset.newDecoder().decode(in, out, true);
        if (result.isError()) {
            int line = 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
            int wrong = bytes[in.position()] & 0xFF;
            String said = "Byte 0x%02X at offset %d, line %d, is not %s. "
                    .formatted(wrong, in.position(), line, charset.name());
            throw refused(
                    "line " + line,
                    said
                            + (declared
                                    ? "Declare the encoding that the document really has, or send UTF-8."
                                    : EncodingAdvice.of(bytes, in.position())));
        }
        return out.flip().toString();
    }

    private static Charset charset(String label) {
        return Encodings.labelled(label)
                .orElseThrow(
                        () -> refused(
                                "Content-Type",
                                "The encoding \"" + label
                                        + "\" is unknown here: send UTF-8, or name one such as windows-1256, iso-8859-1, utf-16, shift_jis or gb18030."));
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        // Before UTF-16, whose mark UTF-32's begins with.
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return StandardCharsets.UTF_32LE;
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_32BE;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * What a page says of its own encoding (HTML Living Standard §13.2.3.2): an element does, a comment or a script
     * does not. A word that could be read is in no encoding of two bytes a letter, whatever it says.
     */
    private static @Nullable String metaCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        for (Element meta : Jsoup.parse(head).select("meta[charset], meta[http-equiv=content-type]")) {
            String named = meta.hasAttr("charset") ? meta.attr("charset") : charsetOf(meta.attr("content"));
            if (!named.isBlank()) {
                String name = named.strip();
                return name.toLowerCase(Locale.ROOT).startsWith("utf-16") ? StandardCharsets.UTF_8.name() : name;
            }
        }
        return xmlEncoding(head);
    }

    /** What an XML declaration at the head of a page says (HTML Living Standard §13.2.3.2, the last step). */
    private static @Nullable String xmlEncoding(String head) {
        int end = head.startsWith("<?xml") ? head.indexOf('>') : -1;
        int at = end < 0 ? -1 : head.indexOf("encoding", 0, end);
        if (at < 0) {
            return null;
        }
        String name = charsetOf(
                "charset" + head.substring(at + "encoding".length(), end).replace('?', ' '));
        return name.isEmpty() || name.toLowerCase(Locale.ROOT).startsWith("utf-16") ? null : name;
    }

    /** The encoding in {@code text/html; charset=windows-1256}; empty when it names none. */
    private static String charsetOf(String content) {
        int at = content.toLowerCase(Locale.ROOT).indexOf("charset");
        int equals = at < 0 ? -1 : content.indexOf('=', at);
        if (equals < 0) {
            return "";
        }
        String rest = content.substring(equals + 1).strip().replace("\"", "").replace("'", "");
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != ';' && !Character.isWhitespace(rest.charAt(end))) {
            end++;
        }
        return rest.substring(0, end);
    }

    /** In UTF-16 read as bytes, all zeros (of spaces, line ends and Latin letters) stand on the same side. */
    private static boolean looksLikeUtf16(String text) {
        int head = Math.min(1_000, text.length());
        int[] zeros = IntStream.range(0, head).filter(i -> text.charAt(i) == 0).toArray();
        return zeros.length > 2
                && zeros.length * 25 >= head
                && IntStream.of(zeros).allMatch(i -> i % 2 == zeros[0] % 2);
    }

    private static int lineOf(String text, int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }

    private static ProblemException refused(String place, String detail) {
        return new ProblemException(ProblemKind.UNPROCESSABLE, detail, List.of(new Fault(place, detail)));
    }
}
