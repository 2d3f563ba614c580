/** Attribution of articles: authors, contributors, agencies, datelines, licences. */
@NullMarked
package dateline.attribution;

import org.jspecify.annotations.NullMarked;
