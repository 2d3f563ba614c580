/**
 * Recognition of documents that are imported again without an external id: by their canonical address, or else by a
 * digest of title, text and section.
 */
@NullMarked
package dateline.article.identity;

import org.jspecify.annotations.NullMarked;
