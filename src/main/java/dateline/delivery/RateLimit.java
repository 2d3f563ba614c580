package dateline.delivery;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dateline.delivery.http.HttpDates;
import dateline.problem.Problem;
import dateline.problem.ProblemKind;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.serde.ObjectMapper;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Keeps one client from taking what others need (RFC 6585 §4). It forgets clients that have gone. */
@Singleton
final class RateLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long MOST_CLIENTS = 100_000;

    private final int requestsPerMinute;
    private final ClientAddress clients;
    private final LoadingCache<String, Bucket> buckets;
    private final InstantSource clock;
    private final byte[] problem;

    RateLimit(DeliverySettings settings, InstantSource clock, ObjectMapper json) {
        this.requestsPerMinute = settings.requestsPerMinute();
        this.clients = new ClientAddress(settings.proxies());
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .build(client -> bucket());
        this.clock = clock;
        this.problem = problem(json);
    }

    /** The answer to a request too many; null for one that may go on. */
    @Nullable
    FullHttpResponse refusal(HttpRequest request, SocketAddress peer) {
        if (requestsPerMinute <= 0 || !(peer instanceof InetSocketAddress address)) {
            return null;
        }
        String client = clients.of(address.getAddress(), request.headers().get("X-Forwarded-For"))
                .orElse(null);
        if (client == null) {
            return null;
        }
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? null : tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requestsPerMinute).refillGreedy(requestsPerMinute, MINUTE))
                .build();
    }

    private FullHttpResponse tooMany(Duration wait) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.TOO_MANY_REQUESTS, Unpooled.wrappedBuffer(problem));
        response.headers()
                .set(HttpHeaderNames.RETRY_AFTER, Long.toString(wait.toSeconds() + 1))
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(problem.length))
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.DATE, HttpDates.format(clock.instant()))
                .set("X-Content-Type-Options", "nosniff");
        return response;
    }

    private static byte[] problem(ObjectMapper json) {
        try {
            return json.writeValueAsBytes(Problem.of(
                    ProblemKind.TOO_MANY, "Wait as long as Retry-After says, and poll no oftener than max-age."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
