package dateline.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The validators of a document (RFC 9110 §8.8). They are known before the document is rendered, and are the same on
 * every node and after a restart.
 *
 * @param tag the beginning of the entity tags of all codings, without quotes
 * @param changed the second of the last change
 */
public record Validators(String tag, Instant changed) {
    private static final Pattern EARLIER = Pattern.compile("(\\d{1,18})-.*");

    /**
     * What may follow the tag: the suffix of one of our codings, and the suffixes that proxies add when they encode a
     * document themselves and send their own tag in conditional requests: {@code -gzip} (Apache httpd's mod_deflate,
     * Caddy, lighttpd), {@code --gzip} (Jetty), {@code ;gzip}, and the same with the names of other codings.
     */
    private static final Pattern SUFFIX = Pattern.compile(
            "(?:" + ContentCoding.tagSuffixes()
                    + ")?(?:(?:--?|[;:+_])(?:x-)?(?:gzip|deflate|br|brotli|zstd|identity)){0,3}",
            Pattern.CASE_INSENSITIVE);

    private static final long SETTLED_SECONDS = 2;

    /**
     * The validators of a version of a document.
     *
     * @param version a number of the change log
     * @param fingerprint a digest of everything else that the bytes depend on
     * @param changed when the version or the fingerprint last changed
     */
    public static Validators of(long version, String fingerprint, Instant changed) {
        return new Validators(version + "-" + fingerprint, changed.truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * The validators of a file, which has no versions.
     *
     * @param fingerprint a digest of its bytes
     */
    public static Validators of(String fingerprint, Instant changed) {
        return new Validators("0-" + fingerprint, changed.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The strong entity tag in a coding, with quotes. */
    public String etag(ContentCoding coding) {
        return "\"" + tag + coding.tagSuffix() + "\"";
    }

    /** Whether a tag, without quotes, is one of this version, in any coding of this server or of a proxy. */
    public boolean isCurrent(String other) {
        return other.startsWith(tag)
                && SUFFIX.matcher(other.substring(tag.length())).matches();
    }

    /**
     * The number of an earlier version with the same fingerprint, from its tag in any coding; empty for any other tag.
     * A client whose copy has another fingerprint gets the whole document.
     */
    public OptionalLong earlier(String other) {
        int dash = tag.indexOf('-');
        Matcher parts = EARLIER.matcher(other);
        boolean sameFingerprint =
                parts.matches() && new Validators(parts.group(1) + tag.substring(dash), changed).isCurrent(other);
        long number = sameFingerprint ? Long.parseLong(parts.group(1)) : Long.MAX_VALUE;
        return number < Long.parseLong(tag.substring(0, dash)) ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /**
     * The value of Last-Modified. The document may change again within the second of its last change. Until that second
     * is over, the second before it is sent, so that no client can later send a date that hides the second change
     * (§8.8.2.2).
     */
    public Instant lastModified(Instant now) {
        return isSettled(now) ? changed : changed.minusSeconds(1);
    }

    /**
     * Whether the document has not changed after a date. It may still change within the second of its last change, so
     * until that second is over the answer is no for every date, even a later one (§8.8.2.2).
     */
    boolean isUnchangedSince(Instant date, Instant now) {
        return isSettled(now) && !changed.isAfter(date);
    }

    private boolean isSettled(Instant now) {
        return !now.isBefore(changed.plusSeconds(SETTLED_SECONDS));
    }
}
