/** Machine-readable terms: Really Simple Licensing 1.0 (RSL, https://rslstandard.org/rsl). */
@NullMarked
package dateline.feed.rsl;

import org.jspecify.annotations.NullMarked;
