/** Recognising the lines that agencies put above and below a story: embargoes, notices, dates, furniture. */
@NullMarked
package dateline.ingest.press;

import org.jspecify.annotations.NullMarked;
