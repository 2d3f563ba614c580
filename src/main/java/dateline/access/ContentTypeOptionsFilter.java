package dateline.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Forbids browsers to guess the media type of an answer (Fetch, "X-Content-Type-Options header"). */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ContentTypeOptionsFilter implements Ordered {
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void noSniffing(MutableHttpResponse<?> response) {
        response.getHeaders().set("X-Content-Type-Options", "nosniff");
    }
}
