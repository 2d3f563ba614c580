/** The fields of an article that an agency's desk sends with it, checked one by one. */
@NullMarked
package dateline.ingest.wire;

import org.jspecify.annotations.NullMarked;
