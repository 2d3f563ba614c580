/** The stored readership, read for people: of one topic or of all together, by day, and the topics by their polls. */
@NullMarked
package dateline.readership.report;

import org.jspecify.annotations.NullMarked;
