package dateline.article.log;

/**
 * Change numbers that a transaction has taken, and the time of its acts.
 *
 * @param after the number before the first of them
 * @param last the last of them; the same as {@code after} when none was taken
 * @param time the time of the acts; its {@code log} dates them
 */
public record ChangeNumbers(long after, long last, ActTime time) {}
