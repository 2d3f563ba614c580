/** When sources are looked at, and by which node. */
@NullMarked
package dateline.ingest.source.look;

import org.jspecify.annotations.NullMarked;
