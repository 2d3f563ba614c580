/** What the pages of the desk share: the layout, the messages in three languages, header fields, and pages for problems. */
@NullMarked
package dateline.desk.layout;

import org.jspecify.annotations.NullMarked;
