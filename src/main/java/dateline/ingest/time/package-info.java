/** Dates, times of day and zones as agencies print them. */
@NullMarked
package dateline.ingest.time;

import org.jspecify.annotations.NullMarked;
