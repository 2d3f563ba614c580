/**
 * Pages for addresses where there is nothing (404) or nothing any more (410), and pages that explain each kind of problem.
 */
@NullMarked
package dateline.page.problem;

import org.jspecify.annotations.NullMarked;
