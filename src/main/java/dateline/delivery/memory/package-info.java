/**
 * Documents in memory, rendered once for a version of their feed and encoded once in each coding, and the versions that
 * are current.
 */
@NullMarked
package dateline.delivery.memory;

import org.jspecify.annotations.NullMarked;
