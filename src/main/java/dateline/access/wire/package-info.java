/** Who may read the formats of the wire, which have the whole text of articles and the terms of its use. */
@NullMarked
package dateline.access.wire;

import org.jspecify.annotations.NullMarked;
