/** What the formats of the wire have in common: each also has a document for one article. */
@NullMarked
package dateline.feed.wire;

import org.jspecify.annotations.NullMarked;
