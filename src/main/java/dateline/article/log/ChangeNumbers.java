package dateline.article.log;

/**
 * Numbers of the change log that an act has taken, and the time that goes with them.
 *
 * @param after the number before the first of them
 * @param last the last of them; the same as {@code after} when none was taken
 * @param time the acts are dated by its {@code log}
 */
public record ChangeNumbers(long after, long last, ActTime time) {}
