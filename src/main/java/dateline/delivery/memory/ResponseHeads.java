package dateline.delivery.memory;

import dateline.delivery.response.DocumentHeaders;
import dateline.http.ContentCoding;
import dateline.http.HttpDates;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * The header fields of a document for the answers of one second. All answers of that second share them, so they must not
 * be changed.
 *
 * @param second since the epoch
 * @param lines for answers over HTTP/1, as one block
 * @param fields for answers over HTTP/2, one by one
 */
record ResponseHeads(long second, Heads lines, Heads fields) {
    static ResponseHeads of(Representation document, ContentCoding coding, EncodedBody body, Instant now) {
        Lines lines = new Lines();
        Fields fields = new Fields(now);
        BiConsumer<String, String> both = lines.andThen(fields);
        DocumentHeaders.validating(document.format(), document.metadata(), body.etag(), now, both);
        both.accept("X-Content-Type-Options", "nosniff");
        HttpHeaders notModifiedLines = lines.headers(now);
        HttpHeaders notModifiedFields = fields.headers();
        DocumentHeaders.describing(document, coding, body, both);
        return new ResponseHeads(
                now.getEpochSecond(),
                new Heads(lines.headers(now), notModifiedLines),
                new Heads(fields.headers(), notModifiedFields));
    }

    /**
     * The header fields by status.
     *
     * @param full for a 200
     * @param notModified for a 304
     */
    record Heads(HttpHeaders full, HttpHeaders notModified) {}

    /** Header fields for HTTP/2. */
    private static final class Fields implements BiConsumer<String, String> {
        private final HttpHeaders fields;

        Fields(Instant now) {
            this.fields = DefaultHttpHeadersFactory.headersFactory()
                    .newHeaders()
                    .set(HttpHeaderNames.DATE, HttpDates.format(now));
        }

        @Override
        public void accept(String name, String value) {
            fields.add(name, value);
        }

        HttpHeaders headers() {
            return fields.copy();
        }
    }

    /**
     * Header lines for HTTP/1 as one block of bytes, which the codec copies at once: it is the value of Date, the first
     * field, followed by a line end and the other fields. No value comes from a request, so validation is not needed.
     */
    private static final class Lines implements BiConsumer<String, String> {
        private final StringBuilder lines = new StringBuilder();

        @Override
        public void accept(String name, String value) {
            lines.append("\r\n").append(name).append(": ").append(value);
        }

        HttpHeaders headers(Instant now) {
            return DefaultHttpHeadersFactory.headersFactory()
                    .withValidation(false)
                    .newHeaders()
                    .set(AsciiString.cached("Date"), AsciiString.of(HttpDates.format(now) + lines));
        }
    }
}
