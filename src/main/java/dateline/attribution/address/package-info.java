/** Addresses on the web, and names as they stand in addresses (RFC 3986). */
@NullMarked
package dateline.attribution.address;

import org.jspecify.annotations.NullMarked;
