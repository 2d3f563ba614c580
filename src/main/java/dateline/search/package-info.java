/**
 * Articles found by their words, with an index of Lucene's beside the store. The databases' own search would not do:
 * H2 has none worth the name, and PostgreSQL's does not know Arabic letter forms or text without spaces. Each node has
 * an index of its own, in a folder that may be thrown away: it is made anew from the store, and follows the change log
 * like every other memory of a node. What is found is read from the store, so nothing that was withdrawn is shown.
 */
@NullMarked
package dateline.search;

import org.jspecify.annotations.NullMarked;
