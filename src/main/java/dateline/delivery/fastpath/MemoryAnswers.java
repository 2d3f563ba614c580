package dateline.delivery.fastpath;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** The answers that need no work. */
public interface MemoryAnswers {
    /**
     * The answer to a GET or HEAD without a body; null when the controllers have to give it. It is asked on the
     * event loop, so it never waits. Its body is shared by all who are sent the document.
     *
     * @param stream whether it goes over HTTP/2, where each header field is written by itself
     */
    @Nullable
    FullHttpResponse to(HttpRequest request, boolean stream);
}
