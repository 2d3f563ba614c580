/**
 * Who made an article and whose it is: authors, contributors, agencies, datelines, licences.
 */
@NullMarked
package dateline.attribution;

import org.jspecify.annotations.NullMarked;
