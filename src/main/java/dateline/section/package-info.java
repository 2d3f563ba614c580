/**
 * Where an article belongs: sections, which may lie under one another.
 */
@NullMarked
package dateline.section;

import org.jspecify.annotations.NullMarked;
