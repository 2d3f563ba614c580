/**
 * HTML from outside: what of it is carried, and in which form. One class for each kind of markup that needs a hand
 * (pictures, embeds, formulas, forms, what word processors write); the sanitizer asks them in turn and lets through
 * only what its list of safe markup names.
 */
@NullMarked
package dateline.ingest.html;

import org.jspecify.annotations.NullMarked;
