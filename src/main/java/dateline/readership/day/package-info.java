/**
 * The stored days. A minute's counts of a topic are added in one transaction, which locks the rows of the topic's readers in
 * the order of their names: so sketches of several nodes are united, and none is lost. When a day is over, its salt, its
 * sketches and the single declarations are deleted.
 */
@NullMarked
package dateline.readership.day;

import org.jspecify.annotations.NullMarked;
