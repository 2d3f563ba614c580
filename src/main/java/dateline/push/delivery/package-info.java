/**
 * Delivers changes to subscribers: claims subscriptions that are behind, sends to their callbacks, and records what they
 * answer.
 */
@NullMarked
package dateline.push.delivery;

import org.jspecify.annotations.NullMarked;
