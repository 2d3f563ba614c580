package dateline.ingest.source.pull;

import dateline.ingest.source.FeedMemory;
import dateline.ingest.source.document.FeedHints;
import dateline.ingest.source.rule.SourceRules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is asked again. The delays are stored with the sources, because they outlast the program; so a library that
 * waits in memory does not fit.
 *
 * @param rules the bounds
 * @param random spreads feeds that were asked together
 * @param pushed until when a hub tells of changes; null when none does
 */
record PullSchedule(
        SourceRules rules, RandomGenerator random, @Nullable Instant pushed) {
    private static final Duration LONGEST_DELAY = Duration.ofDays(1);
    private static final int DOUBLINGS = 12;

    /** Times are multiples of it, so that feeds of a host are due together: what came of their looks is stored together. */
    private static final long STEP_MILLIS = 5_000;

    private static final int HOURS_OF_WEEK = 7 * 24;

    /** How much a new time between changes counts beside the earlier ones. */
    private static final double NEWEST = 0.3;

    /**
     * After an answer: half of the usual time between two changes, or half of the time since the last one if that is longer;
     * not before the feed wants it, and always within the bounds. Hours and days that the feed leaves out are passed over.
     * While a hub tells of changes, it is asked as seldom as the bounds allow, and when that ends.
     *
     * @param maxAge how long the answer is fresh
     */
    Instant afterAnswer(FeedMemory memory, Instant now, Duration maxAge) {
        Instant altered = memory.altered();
        Duration since = altered == null ? Duration.ZERO : Duration.between(altered, now);
        Duration usual = longer(memory.rhythm(), since).dividedBy(2);
        Duration wanted = longer(memory.hints().pause(), maxAge);
        Duration within = shorter(longer(longer(usual, wanted), rules.least()), rules.most());
        Instant next =
                step(allowed(now.plus(spread(pushed == null ? within : rules.most(), 1.0, 1.1)), memory.hints()));
        return pushed != null && next.isAfter(pushed) ? pushed : next;
    }

    /** After a failure: twice as long after each, with up to a fifth more or less; not before the feed allows it. */
    Instant afterFailure(int failures, Instant now, @Nullable Instant notBefore) {
        Duration doubled = rules.least().multipliedBy(1L << Math.min(failures, DOUBLINGS));
        Instant next = now.plus(spread(shorter(doubled, LONGEST_DELAY), 0.8, 1.2));
        return step(notBefore != null && notBefore.isAfter(next) ? notBefore : next);
    }

    /** The usual time between two changes, after another change. */
    static Duration rhythm(FeedMemory memory, Instant now) {
        Instant before = memory.altered();
        if (before == null) {
            return Duration.ZERO;
        }
        long last = Math.max(1, Duration.between(before, now).toSeconds());
        long earlier = memory.rhythm().toSeconds();
        return Duration.ofSeconds(earlier == 0 ? last : Math.round(earlier * (1 - NEWEST) + last * NEWEST));
    }

    private static Instant allowed(Instant at, FeedHints hints) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        for (int i = 0; i < HOURS_OF_WEEK; i++) {
            boolean isSkipped = (hints.skipHours() >> time.getHour() & 1) == 1
                    || (hints.skipDays() >> (time.getDayOfWeek().getValue() - 1) & 1) == 1;
            if (!isSkipped) {
                return time.toInstant();
            }
            time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return at;
    }

    /** The next of the times at which feeds are due, after another time or at it. */
    private static Instant step(Instant after) {
        return Instant.ofEpochMilli(Math.ceilDiv(after.toEpochMilli(), STEP_MILLIS) * STEP_MILLIS);
    }

    private Duration spread(Duration delay, double least, double most) {
        return Duration.ofMillis(Math.round(delay.toMillis() * random.nextDouble(least, most)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
