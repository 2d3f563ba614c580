/** The pages of sources: which feeds and folders bring articles, how they stand, and what was refused of them. */
@NullMarked
package dateline.desk.source;

import org.jspecify.annotations.NullMarked;
