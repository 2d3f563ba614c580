/** The documents that have subscriptions: which of them have changed, and since when. */
@NullMarked
package dateline.push.document;

import org.jspecify.annotations.NullMarked;
