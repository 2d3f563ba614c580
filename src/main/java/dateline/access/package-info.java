/**
 * Who is asking: bearer tokens for writers. Only a hash of a token is ever stored.
 */
@NullMarked
package dateline.access;

import org.jspecify.annotations.NullMarked;
