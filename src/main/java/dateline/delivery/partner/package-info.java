/**
 * The feeds of partners over HTTP, at {@code /partners/NAME/…} with HTTP Basic or a bearer token, and at {@code /p/TOKEN/…}
 * for programs that can send neither. The addresses below are those of public feeds.
 *
 * <p>The token decides which {@code Edition} of the publication is read. Its documents are in memory under names that no
 * request target can be, so a partner's request becomes a request for such a name, on the fast path too, after the check of
 * its token. The check is remembered for as long as no partner and no token of a partner has changed
 * ({@code FeedKey.PARTNERS}); the store is read again after that.
 *
 * <p>All partners of one edition get the same bytes. So these have no address of one of them: links within a feed are
 * relative to the address of the request, and answers are private to it (RFC 9111 §5.2.2.7).
 */
@NullMarked
package dateline.delivery.partner;

import org.jspecify.annotations.NullMarked;
