/**
 * The XML that RSS and Atom share: vocabularies, links, attribution, media; and how a document is put together of entries
 * that were written before.
 */
@NullMarked
package dateline.feed.xml;

import org.jspecify.annotations.NullMarked;
