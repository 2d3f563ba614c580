/** Atom 1.0 (RFC 4287). */
@NullMarked
package dateline.feed.atom;

import org.jspecify.annotations.NullMarked;
