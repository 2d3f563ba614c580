/**
 * The feeds of takers: what a profile changes of the neutral feed, as a set of switches. The elements of a taker's own
 * namespace are written by {@code feed.rss}.
 */
@NullMarked
package dateline.feed.profile;

import org.jspecify.annotations.NullMarked;
