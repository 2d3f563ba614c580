/**
 * A document over HTTP: feed addresses, and the memory that answers them.
 *
 * <p>A {@code Representation} is rendered once for a version of its feed and coded once in each coding that is asked
 * for. {@code KnownVersions} knows which versions are current: this node's own changes when they are committed, those of
 * other nodes from the change log. The package {@code connection} stands in front of the server on each connection and answers what
 * memory has ready; all other requests go to {@code DocumentDelivery}, which gives the same answers, or for
 * documents that belong to no feed (articles' pages, lists) to {@code CachedDocuments}. {@code Topics} says which topic is
 * at a path; a request looks it up once.
 *
 * <p>An ETag is decided in one place, {@code CachedDocuments.state}, from the document's {@code DocumentOutline}: the last
 * act upon what it shows, and a fingerprint of all else that its bytes depend on. {@code http.Preconditions} compares it
 * with what a client has. Whoever needs the bytes of a feed without a request, as push does, asks
 * {@code FeedDocuments.representation} and gets what a poll would get.
 *
 * <p>Documents of an archive are called by the place at which they end (RFC 5005 §4). A full one never gets another
 * address or entry. The live document leads to the last one as it was then, which may not be full: that one's
 * address goes with its entries, so each new entry in the archive gives it another. This is meant so. A reader that walks
 * back stops at the first address that it knows; were the address of a document that still fills up a lasting one, the
 * reader would stop before entries that it has never seen. Were only full documents linked, the live one would
 * have to be longer than it is set to be, or repeat what is archived. So a walk costs one document of fewer than
 * {@code Archive.PAGE} entries more, and meets each entry once. The earlier addresses of the last document lead to the one
 * that has its entries.
 *
 * <p>Beside what the map of packages names for it, this package reads {@code attribution}: the agencies' names are in
 * the documents, so they belong into the entity tags.
 */
@NullMarked
package dateline.delivery;

import org.jspecify.annotations.NullMarked;
