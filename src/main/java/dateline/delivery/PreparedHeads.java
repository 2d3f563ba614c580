package dateline.delivery;

import dateline.delivery.http.ContentCoding;
import dateline.delivery.http.HttpDates;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * The header fields of a document for the answers of one second. They are shared by all answers of that second:
 * nobody changes them.
 *
 * @param second since the epoch
 * @param full of a 200
 * @param notModified of a 304
 */
record PreparedHeads(long second, HttpHeaders full, HttpHeaders notModified) {
    static PreparedHeads of(Representation document, ContentCoding coding, Coded coded, Instant now) {
        Lines lines = new Lines();
        validating(document, coded, now, lines);
        HttpHeaders notModified = lines.headers(now);
        DocumentHeaders.describing(document, coding, coded, lines);
        return new PreparedHeads(now.getEpochSecond(), lines.headers(now), notModified);
    }

    private static void validating(Representation document, Coded coded, Instant now, Lines lines) {
        DocumentHeaders.validating(document.form(), document.standing(), coded.etag(), now, lines);
        lines.accept("X-Content-Type-Options", "nosniff");
    }

    /**
     * Header lines as one block of bytes, which the codec copies in one go: it is the value of Date, the first
     * field, with the others behind its line end. All of them are the server's own words.
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
