/** The XML that RSS and Atom share: vocabularies, links, attribution, media. */
@NullMarked
package dateline.feed.xml;

import org.jspecify.annotations.NullMarked;
