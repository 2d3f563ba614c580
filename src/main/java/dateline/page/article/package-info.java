/** The page of an article, with its credits and its NewsArticle description (schema.org). */
@NullMarked
package dateline.page.article;

import org.jspecify.annotations.NullMarked;
