/** Combined feeds, which select articles of other feeds. */
@NullMarked
package dateline.article.combined;

import org.jspecify.annotations.NullMarked;
