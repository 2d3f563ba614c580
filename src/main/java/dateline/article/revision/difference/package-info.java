/**
 * Differences between two states of an article: which fields differ, and their texts word by word. {@code ArticleComparison}
 * compares the fields. Contents are taken apart into blocks (paragraphs, headings, list items, pictures), whose texts are
 * compared; markup is never cut, and all results are plain text. Words are those of Unicode (UAX #29), and of ICU's
 * dictionaries for languages that write none apart.
 *
 * <p>The work is bounded by {@code Effort}: what is too long or too different is shown as removed and added as a whole.
 */
@NullMarked
package dateline.article.revision.difference;

import org.jspecify.annotations.NullMarked;
