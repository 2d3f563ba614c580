/**
 * The pages of missing (404) and removed (410) resources, and pages that explain each kind of problem.
 */
@NullMarked
package dateline.page.problem;

import org.jspecify.annotations.NullMarked;
