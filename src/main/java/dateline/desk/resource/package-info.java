/**
 * What the pages have in common that show what feeds are made of, such as sections and agencies: tables, forms whose controls
 * are the fields of a JSON object of the publishing API, and buttons. A kind of thing describes itself as a {@link
 * dateline.desk.resource.ResourceKind}; {@link dateline.desk.resource.ResourceEditing} makes its pages, so that each of them is refused, shown
 * again and protected against lost changes in the same way.
 */
@NullMarked
package dateline.desk.resource;

import org.jspecify.annotations.NullMarked;
