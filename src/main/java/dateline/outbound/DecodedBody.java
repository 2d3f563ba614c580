package dateline.outbound;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import dateline.http.ContentCoding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer without its content codings (RFC 9110 §8.4). It is decoded only up to a limit, however much it
 * would become.
 *
 * @param bytes as many as were decoded
 * @param fault why they are not the whole body, in one sentence; null when they are
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed or compared.
public record DecodedBody(byte[] bytes, @Nullable String fault) {
    private static final int PIECE = 8_192;
    private static final int MOST_CODINGS = 2;

    /** The codings that can be decoded here, for Accept-Encoding. */
    public static String accepted() {
        return ContentCoding.BR.isAvailable() ? "gzip, br" : "gzip";
    }

    /** The body of an answer, if it has at most so many bytes. */
    public static DecodedBody of(OutboundResult.Answer answer, int mostBytes) {
        String cutShort = answer.cutShort();
        if (cutShort != null) {
            return new DecodedBody(new byte[0], "The body is not whole: " + cutShort + ".");
        }
        List<String> codings = new ArrayList<>();
        for (String coding : answer.header("Content-Encoding").orElse("").split(",", -1)) {
            String name = coding.strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !name.equals("identity")) {
                codings.addFirst(name);
            }
        }
        if (codings.size() > MOST_CODINGS) {
            return new DecodedBody(new byte[0], "The body has more than " + MOST_CODINGS + " content codings.");
        }
        try (InputStream in = decoder(codings, new ByteArrayInputStream(answer.body()))) {
            return read(in, mostBytes);
        } catch (UnknownCoding e) {
            return new DecodedBody(new byte[0], "The body has a content coding that was not asked for.");
        } catch (IOException e) {
            return new DecodedBody(new byte[0], "The body is not in the content coding that it names.");
        }
    }

    private static InputStream decoder(List<String> codings, InputStream body) throws IOException {
        InputStream in = body;
        for (String coding : codings) {
            in = switch (coding) {
                case "gzip", "x-gzip" -> new GZIPInputStream(in, PIECE);
                case "br" -> brotli(in);
                default -> throw new UnknownCoding();
            };
        }
        return in;
    }

    private static InputStream brotli(InputStream in) throws IOException {
        if (!ContentCoding.BR.isAvailable()) {
            throw new UnknownCoding();
        }
        return new BrotliInputStream(in, PIECE);
    }

    private static DecodedBody read(InputStream in, int mostBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            if (bytes.size() + count > mostBytes) {
                return new DecodedBody(new byte[0], "The body has more than " + mostBytes + " bytes.");
            }
            bytes.write(piece, 0, count);
        }
        return new DecodedBody(bytes.toByteArray(), null);
    }

    /** A content coding that is not known here. */
    private static final class UnknownCoding extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
