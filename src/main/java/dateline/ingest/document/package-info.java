/**
 * Recognising what a publisher's document says about itself, line by line.
 *
 * <p>A recogniser reads lines of text, from Markdown or from the blocks of an HTML page, and says what it found and
 * where. It stores and fetches nothing.
 */
@NullMarked
package dateline.ingest.document;

import org.jspecify.annotations.NullMarked;
