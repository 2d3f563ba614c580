/** Signing in and out at the desk, and the list of sessions. */
@NullMarked
package dateline.desk.session;

import org.jspecify.annotations.NullMarked;
