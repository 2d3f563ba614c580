/**
 * Feed documents as entries, in the field names of the publishing API. RSS 0.9x to 2.0, Atom 0.3 and 1.0, JSON Feed 1.x.
 *
 * <p>Rome finds the encoding of XML, mends what is usually wrong with it, and reads dates. Its beans are not used: they lose
 * {@code xml:lang}, {@code xml:base}, the links and all but the first author of an RSS item, and one item that Rome can't
 * read stops all others. So entries are read from JDOM, element by element.
 */
@NullMarked
package dateline.ingest.source.document;

import org.jspecify.annotations.NullMarked;
