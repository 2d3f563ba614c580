/** Web addresses (RFC 3986), and slugs, which are names in addresses. */
@NullMarked
package dateline.attribution.address;

import org.jspecify.annotations.NullMarked;
