/** What operators do with subscriptions: pause, resume, test, end. */
@NullMarked
package dateline.push.control;

import org.jspecify.annotations.NullMarked;
