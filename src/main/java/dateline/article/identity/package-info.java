/**
 * How a document that is imported again without a key is recognised: by its canonical address, or else by a digest
 * of its title, text and section.
 */
@NullMarked
package dateline.article.identity;

import org.jspecify.annotations.NullMarked;
