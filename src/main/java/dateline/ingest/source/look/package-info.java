/**
 * When sources are looked at, and by which node. A node claims a host, and looks at its due sources in turns: the states after
 * the looks of a turn are stored in one transaction, together with those of other hosts. What a killed node had not stored is
 * looked at again, with the validators of before.
 */
@NullMarked
package dateline.ingest.source.look;

import org.jspecify.annotations.NullMarked;
