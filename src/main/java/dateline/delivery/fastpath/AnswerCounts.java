package dateline.delivery.fastpath;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * The number of answers since the start, by status and by who answered. Every answer is counted, so counting allocates
 * nothing, looks nothing up and waits for nothing.
 */
@Singleton
public final class AnswerCounts {
    /** The status under which all statuses are counted that have no count of their own. */
    public static final int OTHER = 0;

    /** The statuses with a count of their own, in the order of their counters, and {@link #OTHER}. */
    public static final List<Integer> STATUSES = List.of(200, 304, 226, 404, 410, 429, 500, 503, 507, OTHER);

    private final LongAdder[] fastPath = counters();
    private final LongAdder[] controllers = counters();
    private final LongAdder[] services = counters();

    /** The polls that the fast path answered with a status. */
    public long byFastPath(int status) {
        return fastPath[STATUSES.indexOf(status)].sum();
    }

    /** The polls that controllers answered with a status. */
    public long byControllers(int status) {
        return controllers[STATUSES.indexOf(status)].sum();
    }

    /** The other requests, such as those to the publishing API, that were answered with a status. */
    public long ofServices(int status) {
        return services[STATUSES.indexOf(status)].sum();
    }

    /** Whether a request reads something that is for readers: a feed, a page, a list or a file. */
    static boolean isPoll(HttpRequest request) {
        boolean reading =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        String target = request.uri();
        return reading
                && !target.startsWith("/api/")
                && !target.startsWith("/health")
                && !target.startsWith("/prometheus");
    }

    void fastPath(int status) {
        fastPath[counter(status)].increment();
    }

    void controllers(boolean poll, int status) {
        (poll ? controllers : services)[counter(status)].increment();
    }

    void refused(HttpRequest request, int status) {
        (isPoll(request) ? fastPath : services)[counter(status)].increment();
    }

    private static int counter(int status) {
        return switch (status) {
            case 200 -> 0;
            case 304 -> 1;
            case 226 -> 2;
            case 404 -> 3;
            case 410 -> 4;
            case 429 -> 5;
            case 500 -> 6;
            case 503 -> 7;
            case 507 -> 8;
            default -> 9;
        };
    }

    private static LongAdder[] counters() {
        return Stream.generate(LongAdder::new).limit(STATUSES.size()).toArray(LongAdder[]::new);
    }
}
