/**
 * Background jobs: publication, embargo and expiry at their time, and the filing of many articles in small steps.
 * Every node runs them. The progress of each step is stored, so that another node can continue.
 */
@NullMarked
package dateline.article.job;

import org.jspecify.annotations.NullMarked;
