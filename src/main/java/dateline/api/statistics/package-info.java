/** Who reads: the readership of feeds as JSON, and as CSV for spreadsheets. */
@NullMarked
package dateline.api.statistics;

import org.jspecify.annotations.NullMarked;
