package dateline.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;

/**
 * Reads the heads of answers, none larger than 32 KB. The client itself limits lines and their number only, which is
 * together 800 KB for each connection. It also takes a head that breaks off for a whole one.
 */
final class AnswerHeads implements HttpMessageParserFactory<ClassicHttpResponse> {
    private static final int MAX_BYTES = 32 * 1024;

    private final Http1Config config;

    AnswerHeads(Http1Config config) {
        this.config = config;
    }

    @Override
    public HttpMessageParser<ClassicHttpResponse> create() {
        DefaultHttpResponseParser parser = new DefaultHttpResponseParser(config);
        return (buffer, input) -> parser.parse(buffer, new Limited(input));
    }

    @Override
    @SuppressWarnings("deprecation")
    public HttpMessageParser<ClassicHttpResponse> create(Http1Config unused) {
        return create();
    }

    /** An input that fails when a head is too large, or ends within it. It is not closed. */
    private static final class Limited extends FilterInputStream {
        private int left = MAX_BYTES;

        Limited(InputStream input) {
            super(input);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new MessageConstraintException("the head of the answer is larger than " + MAX_BYTES + " bytes");
            }
            int count = super.read(bytes, offset, Math.min(length, left));
            if (count < 0 && left < MAX_BYTES) {
                // The client would take what came for the whole head (RFC 9112 §8).
                throw new ConnectionClosedException("the head of the answer is not complete");
            }
            left -= Math.max(0, count);
            return count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }
}
