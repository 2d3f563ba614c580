/** The search page. */
@NullMarked
package dateline.page.search;

import org.jspecify.annotations.NullMarked;
