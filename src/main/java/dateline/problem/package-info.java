/**
 * Saying no: RFC 9457 problem documents, made in one place. Imports nothing of its siblings.
 */
@NullMarked
package dateline.problem;

import org.jspecify.annotations.NullMarked;
