package dateline.http;

import java.time.Duration;

/**
 * How long caches may keep a document (RFC 9111 §5.2.2, RFC 5861). For a feed this is the same time as its {@code ttl}.
 *
 * @param age how long a cache may use the document without asking again
 * @param immutable whether it never changes under its address (RFC 8246)
 */
public record CachePolicy(Duration age, boolean immutable) {
    private static final long STALE_IF_ERROR_SECONDS = 86_400;

    /** For a file whose address changes with its content. */
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

    /** The field of a private answer, which no shared cache may store. */
    public static String asPrivate(String field) {
        return field.contains("private") ? field : "private, " + field.replace("public, ", "");
    }
}
