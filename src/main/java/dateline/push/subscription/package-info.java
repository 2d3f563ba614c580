/** Subscriptions: who is told of the changes of which document, how long, and what was delivered. */
@NullMarked
package dateline.push.subscription;

import org.jspecify.annotations.NullMarked;
