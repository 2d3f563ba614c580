/** The hub: requests of WebSub subscribers and publishers (W3C Recommendation of 23 January 2018). */
@NullMarked
package dateline.push.hub;

import org.jspecify.annotations.NullMarked;
