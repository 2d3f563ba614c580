package dateline.delivery.memory;

import dateline.article.log.LogTime;
import dateline.delivery.partner.PartnerMemory;
import dateline.delivery.response.BrowserRequest;
import dateline.http.AcceptEncoding;
import dateline.http.ContentCoding;
import dateline.http.Preconditions;
import dateline.readership.FeedPolls;
import dateline.readership.PollOutcome;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers requests from memory, when the document is there, is fresh and has been encoded in the coding asked for. */
@Singleton
public final class MemoryAnswers {
    private final Representations representations;
    private final PartnerMemory partners;
    private final LogTime time;

    MemoryAnswers(Representations representations, PartnerMemory partners, LogTime time) {
        this.representations = representations;
        this.partners = partners;
        this.time = time;
    }

    /**
     * The answer to a GET or HEAD without a body; null when a controller has to answer. It never waits, since it is
     * called on the event loop. Its body is shared by all answers with the document.
     *
     * @param client the client that it comes from; empty when that is not known
     * @param stream whether it is sent over HTTP/2, where each header field is written by itself
     */
    public @Nullable FullHttpResponse answer(HttpRequest request, String client, boolean stream) {
        Instant now = time.now();
        PartnerMemory.Asked asked = partners.asked(request);
        Representation document = asked == null ? null : representations.fresh(asked.target());
        if (asked == null || document == null || isForBrowser(document, request.headers())) {
            return null;
        }
        ContentCoding coding = coding(request.headers());
        EncodedBody encoded = coding == null ? null : document.ready(coding);
        if (encoded == null) {
            return null;
        }
        ResponseHeads prepared = encoded.heads(now);
        ResponseHeads.Heads heads = stream ? prepared.fields() : prepared.lines();
        if (isNotModified(request.headers(), encoded, now)) {
            asked.answered(true, 0);
            count(document, PollOutcome.NOT_MODIFIED, client, request.headers());
            return new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    HttpResponseStatus.NOT_MODIFIED,
                    Unpooled.EMPTY_BUFFER,
                    heads.notModified(),
                    EmptyHttpHeaders.INSTANCE);
        }
        boolean head = request.method().equals(HttpMethod.HEAD);
        ByteBuf body = head ? Unpooled.EMPTY_BUFFER : encoded.body();
        if (body == null) {
            return null;
        }
        asked.answered(false, document.seen());
        count(document, PollOutcome.WHOLE, client, request.headers());
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body, heads.full(), EmptyHttpHeaders.INSTANCE);
    }

    private static void count(Representation document, PollOutcome outcome, String client, HttpHeaders request) {
        FeedPolls polls = document.polls();
        if (polls != null) {
            polls.count(outcome, client, request.get(HttpHeaderNames.USER_AGENT));
        }
    }

    private static boolean isForBrowser(Representation document, HttpHeaders request) {
        return BrowserRequest.isShown(document.format())
                && request.contains(HttpHeaderNames.ACCEPT)
                && BrowserRequest.isBrowser(request.getAll(HttpHeaderNames.ACCEPT));
    }

    private static boolean isNotModified(HttpHeaders request, EncodedBody encoded, Instant now) {
        String tag = request.get(HttpHeaderNames.IF_NONE_MATCH);
        if (tag != null && tag.equals(encoded.etag())) {
            return true;
        }
        return new Preconditions(
                        tag == null ? List.of() : request.getAll(HttpHeaderNames.IF_NONE_MATCH),
                        request.get(HttpHeaderNames.IF_MODIFIED_SINCE))
                .isNotModified(encoded.validators(), now);
    }

    private static @Nullable ContentCoding coding(HttpHeaders request) {
        List<String> fields = request.getAll(HttpHeaderNames.ACCEPT_ENCODING);
        if (fields.isEmpty()) {
            return ContentCoding.IDENTITY;
        }
        // Most clients send this value; it needs no parser.
        return fields.size() == 1 && fields.getFirst().equals("gzip")
                ? ContentCoding.GZIP
                : AcceptEncoding.negotiated(fields).orElse(null);
    }
}
