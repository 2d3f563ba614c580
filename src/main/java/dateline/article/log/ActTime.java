package dateline.article.log;

import java.time.Instant;

/**
 * The time of an act. Both times are the same unless the clock has been set back.
 *
 * @param clock the time of the clock, with which planned times are compared
 * @param log the time of the change log, which never goes back, and which dates acts
 */
public record ActTime(Instant clock, Instant log) {
    /** A time at which clock and change log agree. */
    public static ActTime of(Instant instant) {
        return new ActTime(instant, instant);
    }

    /** A copy with another time of the change log. */
    public ActTime withLog(Instant at) {
        return new ActTime(clock, at);
    }
}
