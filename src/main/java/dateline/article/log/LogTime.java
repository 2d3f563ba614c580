package dateline.article.log;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of the change log on this node. It is the time of the clock unless the clock was set back. Then it continues
 * from the latest time of the clock or the log, at half the speed of the clock, until the clock has caught up. Acts are
 * dated, {@code Last-Modified} is judged and tokens expire by it, so a wrong clock undoes none of them. Planned times are
 * not compared with it; see {@link ActTime}.
 *
 * <p>At a start its second is later than that of the last act: that second may have been sent as {@code Last-Modified}, and
 * nothing may change in it any more (RFC 9110 §8.8.2.2). The clocks of several nodes must agree within one second.
 */
@Singleton
public final class LogTime {
    /** The precision of the stored latest time; much shorter than the delay before a date is sent. */
    private static final Duration PRECISION = Duration.ofMillis(50);

    private final InstantSource clock;
    private final AtomicReference<ActTime> latest;

    public LogTime(ChangeLog log, InstantSource clock) {
        this.clock = clock;
        this.latest = new AtomicReference<>(
                new ActTime(clock.instant(), log.position().at().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS)));
    }

    /** The time of the change log. It is never more than a tenth of a second before an earlier answer. */
    public Instant now() {
        return actTime().log();
    }

    /** The time of the clock and of the change log. */
    public ActTime actTime() {
        ActTime before = latest.get();
        ActTime now = after(before, clock.instant());
        // Every request calls this, so the field is written rarely.
        if (now.clock().isBefore(before.clock())
                || now.log().isAfter(before.log().plus(PRECISION))) {
            latest.accumulateAndGet(now, LogTime::later);
        }
        return now;
    }

    /** Notes the time of the change log, which another node may have advanced. */
    public void advanceTo(Instant at) {
        if (at.isAfter(latest.get().log())) {
            latest.accumulateAndGet(new ActTime(clock.instant(), at), LogTime::later);
        }
    }

    private static ActTime after(ActTime before, Instant clock) {
        Instant instant = clock.truncatedTo(ChronoUnit.MICROS);
        if (!instant.isBefore(before.log())) {
            return ActTime.of(instant);
        }
        Duration passed = Duration.between(before.clock(), instant);
        Duration counted = passed.isNegative() ? Duration.ZERO : passed.dividedBy(2);
        return new ActTime(instant, before.log().plus(counted).truncatedTo(ChronoUnit.MICROS));
    }

    /** The later time of the log, with the latest time of the clock. */
    private static ActTime later(ActTime one, ActTime other) {
        return other.log().isBefore(one.log()) ? new ActTime(other.clock(), one.log()) : other;
    }
}
