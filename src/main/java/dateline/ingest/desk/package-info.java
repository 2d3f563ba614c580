/**
 * What stands around articles over the publishing API: sections, agencies, authors, combined feeds, tokens.
 */
@NullMarked
package dateline.ingest.desk;

import org.jspecify.annotations.NullMarked;
