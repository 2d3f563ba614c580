/**
 * An article as feeds show it: its content with corrections, dateline, pictures and credits, its dates and addresses.
 */
@NullMarked
package dateline.feed.entry;

import org.jspecify.annotations.NullMarked;
