/** Recognising the lines below a story that name those who helped. */
@NullMarked
package dateline.ingest.contributor;

import org.jspecify.annotations.NullMarked;
