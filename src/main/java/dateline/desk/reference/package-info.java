/** The pages of what articles refer to: sections with their order, agencies, and authors whose names are joined. */
@NullMarked
package dateline.desk.reference;

import org.jspecify.annotations.NullMarked;
