package dateline.article.log;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * How far the change log has come.
 *
 * @param number the highest number that was taken
 * @param at the time of the log; no later act is dated before it
 */
@Introspected
public record LogPosition(long number, Instant at) {}
