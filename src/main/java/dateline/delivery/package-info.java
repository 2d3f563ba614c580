/**
 * Delivers the documents of feeds over HTTP, from memory where possible.
 *
 * <p>A {@code Representation} is rendered once for a version of its feed, and encoded once in each coding that is asked
 * for. {@code KnownVersions} knows which versions are current: it learns this node's own changes when they are committed,
 * and those of other nodes from the change log. The package {@code fastpath} answers requests from memory on the event
 * loop. All other requests go to {@code DocumentDelivery}, which gives the same answers, or, for documents that belong to
 * no feed (pages of articles, lists), to {@code CachedDocuments}. {@code Topics} finds the topic of a path, once for each
 * request.
 *
 * <p>An ETag is decided in one place, {@code CachedDocuments.metadata}, from the {@code DocumentOutline}: the last change
 * of the articles that the document shows, and a fingerprint of everything else that its bytes depend on.
 * {@code http.Preconditions} compares it with the client's. Code that needs the bytes of a feed without a request, such
 * as push, calls {@code FeedDocuments.representation} and gets the same bytes as a client that polls.
 *
 * <p>The name of an archive document is its last place in the archive (RFC 5005 §4). A full document never gets another
 * address or another entry. The live document links to the last archive document, which may not be full. That document
 * gets a new address with each new entry. The reason is that a reader who follows the links back stops at the first
 * address that it knows: if a document kept its address while it fills up, the reader would stop before entries that it
 * has not seen. If only full documents were linked, the live document would have to be longer than its setting, or repeat
 * archived entries. So a reader has to get one additional document of fewer than {@code ArchiveFiling.PAGE} entries, and
 * sees each entry once. The earlier addresses of the last document redirect to the document that has its entries.
 *
 * <p>The formats of the wire ({@code DocumentFormat.isWire}) need a token. Their documents are in memory under keys that no
 * request target can be, so neither the fast path nor the stale answers have them: each request goes through the check of
 * its token to {@code WireFeedController} or {@code WireArticleController}. They are not negotiated and not linked, and
 * {@code FeedAddressParser} does not know them, so that nobody can subscribe to them.
 *
 * <p>Agencies' names are in the documents, so this package also reads {@code attribution} for the entity tags.
 */
@NullMarked
package dateline.delivery;

import org.jspecify.annotations.NullMarked;
