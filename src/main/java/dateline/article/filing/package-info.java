/**
 * Filings: which feeds have which articles. An article is filed when it is published, under every feed that it belongs to.
 * Reading a feed is a scan of an index range over its filings, so the cost does not depend on the number of stored
 * articles. When an article leaves a feed, a tombstone remains: it keeps the place in the archive empty, and tells readers
 * that the article is gone. The row of a feed holds its highest change number, so its version is one look-up. It also says
 * whether the feed has an article now; lists of feeds leave out those that have none.
 *
 * <p>Articles are filed under combined feeds too. So these have versions, archives, changes and tombstones, and cost the
 * same as a section. When a combined feed is created or changed, stored articles are filed under it in small steps. An age
 * limit moves entries into the archive by an act with a number; reading a feed never changes it.
 *
 * <p>A filing is in the live document or has a place in the archive of its feed. Places are counted from 1 and given in
 * the order in which entries leave the live document or arrive too late for it. They are given when the feed is read, or
 * during bulk work. A place never changes, so an archive document is named by its last place and never gains or moves an
 * entry. It shows its entries as they are now, so it changes when one of them is acted upon.
 *
 * <p>An update, correction or reinstatement makes an amendment in the feeds of the article. While the amendment is among
 * the latest changes, the entry is in the live document whatever its date, and keeps its place in the archive if it has
 * one (RFC 5005 §4). A silent edit makes no amendment.
 */
@NullMarked
package dateline.article.filing;

import org.jspecify.annotations.NullMarked;
