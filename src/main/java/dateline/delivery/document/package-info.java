/**
 * The one path to a document: what it shows is looked up once, its version and validators are decided, and it is written
 * only when its representation is missing or old. Feeds, pages, lists and sitemaps all take this path; each has a source
 * that tells the version and the bytes.
 */
@NullMarked
package dateline.delivery.document;

import org.jspecify.annotations.NullMarked;
