/**
 * Sessions of people in the browser. A session is opened with a token, or once with a link, and permits what the token
 * permits. Only addresses with {@link dateline.access.session.DeskAccess} accept its cookie, so the publishing API can't
 * be used by a forged form: it needs a header that no form sends.
 *
 * <p>Sessions are rows of the store, so that every node knows them and an end takes effect on all of them at once. The
 * store has digests of the secrets only.
 */
@NullMarked
package dateline.access.session;

import org.jspecify.annotations.NullMarked;
