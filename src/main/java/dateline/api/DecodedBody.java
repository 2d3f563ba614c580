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

/**
 * The body of a request without its content coding (RFC 9110 §8.4). It is decoded while it is read, so it needs no more
 * memory than a body without a coding.
 */
final class DecodedBody extends FilterInputStream {
    /** Lines of JSON that repeat one word have a ratio of nearly 400; zeros in gzip have 1,000. */
    private static final long MOST_RATIO = 600;

    /** The number of decoded bytes for which the ratio is not checked. */
    private static final long UNCHECKED_BYTES = 10_000_000;

    private final CountedStream coded;
    private long decoded;

    private DecodedBody(CountedStream coded) throws IOException {
        super(new GZIPInputStream(coded, 1 << 13));
        this.coded = coded;
    }

    /** Counts the bytes before they are decoded. */
    private static final class CountedStream extends FilterInputStream {
        private long bytes;

        CountedStream(InputStream in) {
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
     * The decoded bytes of a body.
     *
     * @throws ProblemException 415 for any coding but gzip (RFC 9110 §15.5.16), and 400 when the body is not gzip;
     *     reading throws 400 too, and 413 when the body expands too much
     */
    static InputStream of(HttpRequest<?> request, InputStream in) throws IOException {
        List<String> codings = request.getHeaders().getAll(HttpHeaders.CONTENT_ENCODING);
        String coding = String.join(",", codings).strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> gunzip(in);
            default -> {
                in.close();
                throw new ProblemException(
                        ProblemKind.UNSUPPORTED_CODING,
                        "Send the body without a content coding, or with Content-Encoding: gzip.");
            }
        };
    }

    private static InputStream gunzip(InputStream in) throws IOException {
        try {
            return new DecodedBody(new CountedStream(in));
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
        if (decoded > UNCHECKED_BYTES && decoded / MOST_RATIO > coded.bytes) {
            throw new ProblemException(
                    ProblemKind.TOO_LARGE,
                    "The body expands to more than " + MOST_RATIO + " times its size: send it without gzip.");
        }
        return read;
    }

    private static ProblemException broken() {
        return new ProblemException(
                ProblemKind.MALFORMED, "The body is incomplete or is not gzip, although Content-Encoding says gzip.");
    }
}
