package dateline.article.revision;

import io.micronaut.core.annotation.Introspected;

/**
 * A kept state without its values.
 *
 * @param change its change number
 * @param whole whether its content stands with it, and not with a later state
 */
@Introspected
public record StateOutline(long change, boolean whole) {}
