/** The subscriptions in the publishing API: list, read, pause, resume, test, end. */
@NullMarked
package dateline.api.subscription;

import org.jspecify.annotations.NullMarked;
