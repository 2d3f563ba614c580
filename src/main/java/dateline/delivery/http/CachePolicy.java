package dateline.delivery.http;

import java.time.Duration;

/**
 * How long caches may keep a feed (RFC 9111 §5.2.2, RFC 5861): as long as the feed itself says in {@code ttl}.
 *
 * @param age until a cache has to look again
 */
public record CachePolicy(Duration age) {
    private static final long STALE_IF_ERROR_SECONDS = 86_400;

    /** The value of Cache-Control. */
    public String field() {
        long seconds = age.toSeconds();
        return "public, max-age=" + seconds + ", stale-while-revalidate=" + seconds + ", stale-if-error="
                + STALE_IF_ERROR_SECONDS;
    }
}
