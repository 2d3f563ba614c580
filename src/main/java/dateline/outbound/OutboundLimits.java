package dateline.outbound;

import java.time.Duration;

/**
 * The limits of one request.
 *
 * @param queue how long it may wait while all connections to its host are in use
 * @param silence how long the other side may send nothing
 * @param total how long all may take, from the wait for a connection to the last byte of the answer
 * @param answerBytes how much of an answer's body is read
 */
public record OutboundLimits(Duration queue, Duration silence, Duration total, int answerBytes) {
    public OutboundLimits {
        if (!queue.isPositive() || !silence.isPositive() || !total.isPositive() || answerBytes < 0) {
            throw new IllegalArgumentException("a limit of time is positive, and one of bytes is not negative");
        }
    }
}
