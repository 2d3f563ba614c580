package dateline.article.log;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of the change log, as far as this node knows it: that of the clock, unless somebody has set the clock back.
 * Then it goes on from the latest time that the clock or the log has had, at half the clock's pace, until the clock has
 * caught up. By it acts are dated, {@code Last-Modified} is judged and tokens expire, so none of them is undone by a
 * wrong clock. What lies ahead is not judged by it: see {@link ActTime}.
 *
 * <p>At a start it is in a later second than the last act: that second may have been given out as
 * {@code Last-Modified}, and nothing may happen in it any more (RFC 9110 §8.8.2.2). Clocks of several nodes shall agree
 * within a second.
 */
@Singleton
public final class LogTime {
    /** How exactly the latest is remembered; far less than a date waits before it is given out. */
    private static final Duration GRAIN = Duration.ofMillis(50);

    private final InstantSource clock;
    private final AtomicReference<ActTime> latest;

    public LogTime(ChangeLog log, InstantSource clock) {
        this.clock = clock;
        this.latest = new AtomicReference<>(
                new ActTime(clock.instant(), log.counted().at().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Never before an earlier answer, but for less than a tenth of a second. */
    public Instant now() {
        return moment().log();
    }

    /** The time for judging plans, and the time for dating acts. */
    public ActTime moment() {
        ActTime known = latest.get();
        ActTime now = after(known, clock.instant());
        // Written seldom: every answer asks.
        if (now.clock().isBefore(known.clock()) || now.log().isAfter(known.log().plus(GRAIN))) {
            latest.accumulateAndGet(now, LogTime::later);
        }
        return now;
    }

    /** The log has come to a time, by whichever node. */
    public void reached(Instant at) {
        if (at.isAfter(latest.get().log())) {
            latest.accumulateAndGet(new ActTime(clock.instant(), at), LogTime::later);
        }
    }

    private static ActTime after(ActTime known, Instant exactly) {
        Instant instant = exactly.truncatedTo(ChronoUnit.MICROS);
        if (!instant.isBefore(known.log())) {
            return ActTime.of(instant);
        }
        Duration passed = Duration.between(known.clock(), instant);
        Duration counted = passed.isNegative() ? Duration.ZERO : passed.dividedBy(2);
        return new ActTime(instant, known.log().plus(counted).truncatedTo(ChronoUnit.MICROS));
    }

    /** The later log time, from where the clock has been since. */
    private static ActTime later(ActTime one, ActTime other) {
        return other.log().isBefore(one.log()) ? new ActTime(other.clock(), one.log()) : other;
    }
}
