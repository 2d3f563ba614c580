package dateline.delivery.http;

import dateline.article.filing.FeedVersion;
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
    private static final long SETTLED_SECONDS = 2;

    /**
     * The validators of a version of a feed.
     *
     * @param dressing stands for all else that the bytes depend on
     * @param dressed when that last changed
     */
    public static Validators of(FeedVersion version, String dressing, Instant dressed) {
        Instant changed = version.at().isAfter(dressed) ? version.at() : dressed;
        return new Validators(version.number() + "-" + dressing, changed.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The strong entity tag in a coding, with quotes. */
    public String etag(ContentCoding coding) {
        return "\"" + tag + coding.tagSuffix() + "\"";
    }

    /** Whether a tag, without quotes, is of this version in any coding. */
    public boolean isCurrent(String known) {
        if (!known.startsWith(tag)) {
            return false;
        }
        String suffix = known.substring(tag.length());
        for (ContentCoding coding : ContentCoding.values()) {
            if (coding.tagSuffix().equals(suffix)) {
                return true;
            }
        }
        return false;
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
        boolean settled = !now.isBefore(changed.plusSeconds(SETTLED_SECONDS));
        return settled ? changed : changed.minusSeconds(1);
    }
}
