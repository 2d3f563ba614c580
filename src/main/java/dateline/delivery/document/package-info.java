/**
 * The steps by which every document is made, for feeds, pages, lists and sitemaps: its topic is looked up once, its version
 * and validators are decided, and it is written only when its representation is missing or stale.
 */
@NullMarked
package dateline.delivery.document;

import org.jspecify.annotations.NullMarked;
