/**
 * Pulling of feeds: no more requests than a feed wants, no request for what is known already (RFC 9110 §13, RFC 3229), and
 * never to an address that the guard of outbound requests refuses.
 */
@NullMarked
package dateline.ingest.source.pull;

import org.jspecify.annotations.NullMarked;
