package dateline.http;

import java.time.Duration;

/**
 * How long caches may keep a document (RFC 9111 §5.2.2, RFC 5861). For a feed this is the same time as its {@code ttl}.
 *
 * @param age how long a cache may use the document without asking again
 * @param renewal how long it may use the document after that, while it asks (RFC 5861 §3)
 * @param immutable whether it never changes under its address (RFC 8246)
 * @param shared whether it is for everybody, so that shared caches may store it
 */
public record CachePolicy(Duration age, Duration renewal, boolean immutable, boolean shared) {
    private static final Duration LONGEST_RENEWAL = Duration.ofMinutes(10);

    private static final long STALE_IF_ERROR_SECONDS = 86_400;

    /** For a file whose address changes with its content. */
    public static final CachePolicy LASTING = new CachePolicy(Duration.ofDays(365), Duration.ZERO, true, true);

    /**
     * The policy of a document that can change.
     *
     * @param most the time after which no cache may use the document without asking: the sum of {@code age} and the renewal
     */
    public static CachePolicy within(Duration most, Duration age) {
        Duration shortened = shorter(age, most);
        Duration renewal = shorter(shorter(shortened, LONGEST_RENEWAL), most.minus(shortened));
        return new CachePolicy(shortened, renewal, false, true);
    }

    /** The value of Cache-Control. */
    public String field() {
        long seconds = age.toSeconds();
        return (shared ? "public" : "private") + ", max-age=" + seconds
                + (immutable
                        ? ", immutable"
                        : (renewal.isZero() ? "" : ", stale-while-revalidate=" + renewal.toSeconds())
                                + ", stale-if-error=" + STALE_IF_ERROR_SECONDS);
    }

    /** The same for a document that is not for everybody (RFC 9111 §5.2.2.7). */
    public CachePolicy forPartners() {
        return new CachePolicy(age, renewal, immutable, false);
    }

    /** The field of a private answer, which no shared cache may store. */
    public static String asPrivate(String field) {
        return field.contains("private") ? field : "private, " + field.replace("public, ", "");
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
