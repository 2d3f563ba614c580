package dateline.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client may come back with (RFC 9110 §8.8). It is known without rendering and is the same on every node
 * and after a restart.
 *
 * @param tag what the entity tags of all codings begin with, without quotes
 * @param changed the second of the last change
 */
public record Validators(String tag, Instant changed) {
    private static final Pattern EARLIER = Pattern.compile("(\\d{1,18})-.*");

    /**
     * What stands behind the tag: the suffix of a coding of ours, and what proxies add that code a document
     * themselves and pass their own tag back with what they ask: {@code -gzip} (Apache httpd's mod_deflate, Caddy,
     * lighttpd), {@code --gzip} (Jetty), {@code ;gzip}, and the same with the names of other codings.
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
     * @param fingerprint of all else that the bytes depend on
     * @param changed when either last changed
     */
    public static Validators of(long version, String fingerprint, Instant changed) {
        return new Validators(version + "-" + fingerprint, changed.truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * The validators of what has no versions.
     *
     * @param fingerprint of its bytes
     */
    public static Validators of(String fingerprint, Instant changed) {
        return new Validators("0-" + fingerprint, changed.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The strong entity tag in a coding, with quotes. */
    public String etag(ContentCoding coding) {
        return "\"" + tag + coding.tagSuffix() + "\"";
    }

    /** Whether a tag, without quotes, is of this version in any coding, by whomever it was coded. */
    public boolean isCurrent(String known) {
        return known.startsWith(tag)
                && SUFFIX.matcher(known.substring(tag.length())).matches();
    }

    /**
     * The number of an earlier version that was dressed alike, from its tag in any coding; empty for any other
     * tag, so that a client whose document looked different gets the whole anew.
     */
    public OptionalLong earlier(String known) {
        int dash = tag.indexOf('-');
        Matcher parts = EARLIER.matcher(known);
        boolean alike =
                parts.matches() && new Validators(parts.group(1) + tag.substring(dash), changed).isCurrent(known);
        long number = alike ? Long.parseLong(parts.group(1)) : Long.MAX_VALUE;
        return number < Long.parseLong(tag.substring(0, dash)) ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /**
     * The date to give out. A second change may still fall into the second of the last one: until that is over
     * the second before is given, so that no client can come back with a date that hides the later change
     * (§8.8.2.2).
     */
    public Instant lastModified(Instant now) {
        return isSettled(now) ? changed : changed.minusSeconds(1);
    }

    /**
     * Whether there was no change after a date. While the second of the last change may still see another, nobody can
     * tell, not even of a date that lies after it: then there was one (§8.8.2.2).
     */
    boolean isUnchangedSince(Instant date, Instant now) {
        return isSettled(now) && !changed.isAfter(date);
    }

    private boolean isSettled(Instant now) {
        return !now.isBefore(changed.plusSeconds(SETTLED_SECONDS));
    }
}
