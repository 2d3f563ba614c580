/**
 * A document over HTTP: feed addresses, and the memory that answers them.
 *
 * <p>A {@code Representation} is rendered once for a version of its feed and coded once in each coding that is asked
 * for. {@code FeedStates} knows which versions are current: this node's own changes when they are committed, those of
 * other nodes from the change log. The package {@code client} stands in front of the server on each connection and answers what
 * memory has ready; all else goes to {@code DocumentDelivery}, which gives the same answers, or for what
 * is no feed (articles' pages, lists) to {@code Documents}. What stands in which folder of addresses is told by {@code Topics}.
 *
 * <p>Beside what the map of packages names for it, this package reads {@code attribution}: the agencies' names are in
 * the documents, so they belong into the entity tags.
 */
@NullMarked
package dateline.delivery;

import org.jspecify.annotations.NullMarked;
