package dateline.article.log;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * The end of the change log.
 *
 * @param number the highest number that was taken
 * @param at the time of the log; later acts are never dated before it
 */
@Introspected
public record LogPosition(long number, Instant at) {}
