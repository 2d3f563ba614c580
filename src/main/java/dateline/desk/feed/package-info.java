/** The pages of combined feeds, with a preview of the articles that one would hold. */
@NullMarked
package dateline.desk.feed;

import org.jspecify.annotations.NullMarked;
