/** What a taker would refuse of a feed, and why. */
@NullMarked
package dateline.feed.profile.check;

import org.jspecify.annotations.NullMarked;
