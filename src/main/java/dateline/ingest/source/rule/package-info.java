/** What the operator of a source has decided: which entries are taken, and what their articles get. */
@NullMarked
package dateline.ingest.source.rule;

import org.jspecify.annotations.NullMarked;
