/**
 * Articles at the desk: the list, the editor with its preview, the recognition of a pasted document, and the acts. A form
 * becomes a merge patch with the fields that the editor has changed, so what the form does not show keeps its value.
 */
@NullMarked
package dateline.desk.article;

import org.jspecify.annotations.NullMarked;
