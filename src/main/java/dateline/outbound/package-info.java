/**
 * The requests that this server sends to addresses that strangers name. The server fetches only what it must: each
 * address that a name has is checked, the connection goes to the very address that was checked, no redirect is followed,
 * and time, size and number of connections are limited.
 */
@NullMarked
package dateline.outbound;

import org.jspecify.annotations.NullMarked;
