/** Addresses of the Internet Protocol in settings and in web addresses: single ones and ranges. */
@NullMarked
package dateline.http.address;

import org.jspecify.annotations.NullMarked;
