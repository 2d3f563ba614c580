package dateline.http;

import java.time.Duration;

/**
 * How long caches may keep a document (RFC 9111 §5.2.2, RFC 5861): a feed as long as it says itself in {@code ttl}.
 *
 * @param age until a cache has to look again
 * @param immutable whether it never changes under its address (RFC 8246)
 */
public record CachePolicy(Duration age, boolean immutable) {
    private static final long STALE_IF_ERROR_SECONDS = 86_400;

    /** Of what has another address when it is another document. */
    public static final CachePolicy LASTING = new CachePolicy(Duration.ofDays(365), true);

    public CachePolicy(Duration age) {
        this(age, false);
    }

    /** The value of Cache-Control. */
    public String field() {
        long seconds = age.toSeconds();
        return "public, max-age=" + seconds
                + (immutable
                        ? ", immutable"
                        : ", stale-while-revalidate=" + seconds + ", stale-if-error=" + STALE_IF_ERROR_SECONDS);
    }

    /** The same for one client alone: no cache may hand it to others. */
    public static String personal(String field) {
        return field.contains("private") ? field : "private, " + field.replace("public, ", "");
    }
}
