/** The list of articles at the desk, with the store's cursor behind it, and suggestions while an editor types. */
@NullMarked
package dateline.desk.article.list;

import org.jspecify.annotations.NullMarked;
