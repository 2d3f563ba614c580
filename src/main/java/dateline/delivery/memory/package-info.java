/**
 * Documents held in memory, rendered once for a version of their feed and coded once in each coding, and the versions
 * that are current.
 */
@NullMarked
package dateline.delivery.memory;

import org.jspecify.annotations.NullMarked;
