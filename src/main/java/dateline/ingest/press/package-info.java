/** Recognising the lines above and below a story: embargoes, notices, dates, rights, furniture. */
@NullMarked
package dateline.ingest.press;

import org.jspecify.annotations.NullMarked;
