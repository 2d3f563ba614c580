/**
 * Sanitising untrusted HTML. There is one class for each kind of markup that needs special treatment (formulas, forms,
 * links and so on). The sanitizer calls them in turn, and then keeps only what its list of safe markup names.
 * Selectors for every body are constants: to read one takes longer than to search a short body with it.
 */
@NullMarked
package dateline.ingest.html;

import org.jspecify.annotations.NullMarked;
