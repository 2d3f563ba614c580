/** Recognising the lines below a story that name contributors. */
@NullMarked
package dateline.ingest.contributor;

import org.jspecify.annotations.NullMarked;
