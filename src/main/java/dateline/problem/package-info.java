/**
 * Problem documents (RFC 9457): their kinds, and the one place that makes them. Imports no other package of Dateline.
 */
@NullMarked
package dateline.problem;

import org.jspecify.annotations.NullMarked;
