/** Recognising bylines. */
@NullMarked
package dateline.ingest.byline;

import org.jspecify.annotations.NullMarked;
