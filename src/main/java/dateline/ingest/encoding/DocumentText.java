package dateline.ingest.encoding;

import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document. Its encoding is given by a byte order mark (WHATWG Encoding Standard §6), else by the request,
 * else by the HTML page itself, else it is UTF-8. Nothing is guessed, and no character is replaced.
 */
public final class DocumentText {
    private static final int HEAD = 2_048;

    /** UTF-32 comes before UTF-16, because its little-endian mark begins with that of UTF-16. */
    private static final List<Charset> MARKED = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_32LE,
            StandardCharsets.UTF_32BE,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    private DocumentText() {}

    /**
     * Decodes a document. All lines of the result end with a line feed.
     *
     * @param declared the encoding that the request names
     * @param html whether it is an HTML page, which may name its encoding
     * @throws ProblemException when it is empty, binary, or not in its encoding; names the line
     */
    public static String decoded(byte[] bytes, @Nullable String declared, boolean html) {
        if (bytes.length == 0) {
            throw refused("line 1", "The document is empty: send its text as the body of the request.");
        }
        Charset marked = MARKED.stream()
                .filter(charset -> startsWith(bytes, mark(charset)))
                .findFirst()
                .orElse(null);
        int skip = marked == null ? 0 : mark(marked).length;
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
            String what = "Byte 0x%02X at offset %d, line %d, is not %s. "
                    .formatted(wrong, in.position(), line, charset.name());
            throw refused(
                    "line " + line,
                    what
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
                                        + "\" is unknown: send UTF-8, or name one such as windows-1256, iso-8859-1, utf-16, shift_jis or gb18030."));
    }

    private static byte[] mark(Charset charset) {
        return "\uFEFF".getBytes(charset);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /**
     * The encoding that an element of the page names (HTML Living Standard §13.2.3.2). Its name could be read as ASCII, so
     * the page is not in UTF-16, even if it says so.
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

    /** The encoding that an XML declaration names (HTML Living Standard §13.2.3.2, the last step). */
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

    /** In UTF-16 text that is read as bytes, the zero bytes of Latin letters are all at even, or all at odd indexes. */
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
