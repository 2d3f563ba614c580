package dateline.delivery;

import dateline.delivery.http.ContentCoding;
import dateline.delivery.http.HttpDates;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.time.Instant;

/**
 * The header fields of a document for the answers of one second, as bytes that the codec only has to copy. They
 * are shared by all answers of that second: nobody changes them.
 *
 * @param second since the epoch
 * @param full of a 200
 * @param notModified of a 304
 */
record PreparedHeads(long second, HttpHeaders full, HttpHeaders notModified) {
    static PreparedHeads of(Representation document, ContentCoding coding, Coded coded, Instant now) {
        HttpHeaders full = headers(document, coded, now);
        DocumentHeaders.describing(document, coding, coded, (name, value) -> set(full, name, value));
        return new PreparedHeads(now.getEpochSecond(), full, headers(document, coded, now));
    }

    private static HttpHeaders headers(Representation document, Coded coded, Instant now) {
        HttpHeaders headers =
                DefaultHttpHeadersFactory.headersFactory().withValidation(false).newHeaders();
        set(headers, "Date", HttpDates.format(now));
        DocumentHeaders.validating(document, coded.etag(), now, (name, value) -> set(headers, name, value));
        set(headers, "X-Content-Type-Options", "nosniff");
        return headers;
    }

    private static void set(HttpHeaders headers, String name, String value) {
        headers.set(AsciiString.cached(name), AsciiString.of(value));
    }
}
