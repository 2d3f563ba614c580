/** Verifies that subscribers want what was requested in their name, before anything is sent to them (WebSub §5.3). */
@NullMarked
package dateline.push.verification;

import org.jspecify.annotations.NullMarked;
