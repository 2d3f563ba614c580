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
 * Sends a stale document from memory when it can't be rendered again now (RFC 5861 §4), which is better for readers than an
 * error. It finds a document only under the exact spelling of its own address.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class StaleResponseFilter {
    private static final int UNAVAILABLE = 503;

    private final Representations representations;
    private final PollCount polls;
    private final InstantSource clock;

    StaleResponseFilter(Representations representations, PollCount polls, InstantSource clock) {
        this.polls = polls;
        this.representations = representations;
        this.clock = clock;
    }

    @ResponseFilter
    @Nullable
    HttpResponse<?> replace(HttpRequest<?> request, HttpResponse<?> response) {
        boolean reading = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (!reading || response.code() != UNAVAILABLE) {
            return null;
        }
        Representation stale = representations.freshOrStale(request.getUri().toString());
        return stale == null
                ? null
                : polls.counted(request, stale.polls(), FeedResponse.of(request, stale, clock.instant()));
    }
}
