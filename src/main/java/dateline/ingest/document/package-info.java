/**
 * Recognising what a publisher's document says about itself, line by line.
 *
 * <p>Each recogniser looks at lines of text, whether they come from Markdown or from the blocks of an HTML
 * page, and says what it found, where. None of them stores or fetches anything.
 */
@NullMarked
package dateline.ingest.document;

import org.jspecify.annotations.NullMarked;
