/**
 * NITF, the IPTC's News Industry Text Format, as HTML: paragraphs, headings, blocks, quotations, lists, tables and
 * emphasis become the elements of HTML that mean the same; marks of persons, places, organisations, sums and dates become
 * their text; pictures and recordings become those of the article, with caption and producer. Headline, byline, dateline
 * and abstract of the head are fields.
 */
@NullMarked
package dateline.ingest.nitf;

import org.jspecify.annotations.NullMarked;
