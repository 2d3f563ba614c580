package dateline.delivery.response;

import dateline.delivery.memory.Representation;
import dateline.delivery.memory.Representations;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Where a document can't be made now, the one that is still held is sent, although it may be stale (RFC 5861 §4): a
 * reader is better served by that than by a failure. A document under an address that is not spelled as its own is
 * not found here.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class StaleIfError {
    private static final int UNAVAILABLE = 503;

    private final Representations representations;
    private final InstantSource clock;

    StaleIfError(Representations representations, InstantSource clock) {
        this.representations = representations;
        this.clock = clock;
    }

    @ResponseFilter
    @Nullable
    HttpResponse<?> standIn(HttpRequest<?> request, HttpResponse<?> response) {
        boolean reading = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (!reading || response.code() != UNAVAILABLE) {
            return null;
        }
        Representation held = representations.held(request.getUri().toString());
        return held == null ? null : FeedResponse.of(request, held, clock.instant());
    }
}
