/** The layout of every page, its messages in the languages of the interface, and its templates. */
@NullMarked
package dateline.page.layout;

import org.jspecify.annotations.NullMarked;
