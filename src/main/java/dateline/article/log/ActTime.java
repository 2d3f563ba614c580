package dateline.article.log;

import java.time.Instant;

/**
 * When something is done. Both are the same but for a clock that has been set back.
 *
 * @param clock what the clock says, by which times lie ahead or behind
 * @param log the time of the change log, which never goes back, by which acts are dated
 */
public record ActTime(Instant clock, Instant log) {
    /** One at which clock and log agree. */
    public static ActTime of(Instant instant) {
        return new ActTime(instant, instant);
    }

    /** The same, once the log has taken an act. */
    public ActTime loggedAt(Instant at) {
        return new ActTime(clock, at);
    }
}
