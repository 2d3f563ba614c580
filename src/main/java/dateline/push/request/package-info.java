/** Requests of subscribers: which are accepted, and how many at most. */
@NullMarked
package dateline.push.request;

import org.jspecify.annotations.NullMarked;
