/**
 * Articles over the publishing API: taken in, read, changed, acted upon, listed. A silent edit is a PUT or a PATCH;
 * every other act has an address of its own. What an act makes of an article is decided upon the article as it was
 * read, and decided again when somebody else was faster.
 */
@NullMarked
package dateline.ingest.publishing;

import org.jspecify.annotations.NullMarked;
