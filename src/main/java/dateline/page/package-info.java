/**
 * Pages for people.
 */
@NullMarked
package dateline.page;

import org.jspecify.annotations.NullMarked;
