package dateline.api;

import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request without its content coding (RFC 9110 §8.4). It is decoded while it is read, so a coded body
 * waits for whoever reads it as a plain one does, and takes no more memory.
 */
public final class DecodedBody extends FilterInputStream {
    /** Lines of JSON with one word over and over come near 400; gzip can do 1,000 with nothing but zeros. */
    private static final long MOST_RATIO = 600;

    /** So many bytes may come out of next to nothing. */
    private static final long FREE_BYTES = 10_000_000;

    private final Counted coded;
    private long decoded;

    private DecodedBody(Counted coded) throws IOException {
        super(new GZIPInputStream(coded, 1 << 13));
        this.coded = coded;
    }

    /** Counts what has come over the wire. */
    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            bytes += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            bytes += Math.max(0, read);
            return read;
        }
    }

    /**
     * Plain bytes, whichever coding they came in.
     *
     * @throws ProblemException 415 for any coding but gzip (RFC 9110 §15.5.16), 400 when it is broken; reading throws
     *     the latter too, and 413 when the body expands beyond measure
     */
    public static InputStream of(HttpRequest<?> request, @Nullable InputStream body) throws IOException {
        InputStream in = body == null ? InputStream.nullInputStream() : body;
        List<String> codings = request.getHeaders().getAll(HttpHeaders.CONTENT_ENCODING);
        String coding = String.join(",", codings).strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> opened(in);
            default -> {
                in.close();
                throw new ProblemException(
                        ProblemKind.UNSUPPORTED_CODING, "Send the body as it is, or with Content-Encoding: gzip.");
            }
        };
    }

    private static InputStream opened(InputStream in) throws IOException {
        try {
            return new DecodedBody(new Counted(in));
        } catch (ZipException | EOFException e) {
            in.close();
            throw broken();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, from, length);
        } catch (ZipException | EOFException e) {
            throw broken();
        }
        decoded += Math.max(0, read);
        if (decoded > FREE_BYTES && decoded / MOST_RATIO > coded.bytes) {
            throw new ProblemException(
                    ProblemKind.TOO_LARGE,
                    "The body expands to more than " + MOST_RATIO + " times its size: send it without gzip.");
        }
        return read;
    }

    private static ProblemException broken() {
        return new ProblemException(
                ProblemKind.MALFORMED, "The body breaks off or is not gzip, as Content-Encoding says it is.");
    }
}
