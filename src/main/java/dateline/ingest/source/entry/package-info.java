/**
 * Articles of the entries of feeds. The id of an entry decides: an edit there is an update here, and an entry that is the same
 * as before causes no act, so that what editors have changed here stays until the source changes it.
 */
@NullMarked
package dateline.ingest.source.entry;

import org.jspecify.annotations.NullMarked;
