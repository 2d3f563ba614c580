/** Checksums of stored articles, by which damage of the store is found that no error tells of. */
@NullMarked
package dateline.article.checksum;

import org.jspecify.annotations.NullMarked;
