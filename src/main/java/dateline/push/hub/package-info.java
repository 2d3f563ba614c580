/**
 * The hub: requests of WebSub subscribers and publishers, and the documents that they are sent (W3C Recommendation of 23
 * January 2018).
 */
@NullMarked
package dateline.push.hub;

import org.jspecify.annotations.NullMarked;
