package dateline.article.filing;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * The state of a feed, the same on every node.
 *
 * @param number highest change number filed under it; 0 when nothing ever was
 * @param at when that change was made
 */
@Introspected
public record FeedVersion(long number, Instant at) {}
