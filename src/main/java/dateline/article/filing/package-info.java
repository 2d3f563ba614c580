/**
 * Which feeds have which articles. An article is filed at write time under every feed that it belongs to; reading a
 * feed is an index range scan over its filings, whose cost does not depend on how many articles are stored. When an
 * article leaves a feed, a vacancy stays: it keeps the place in the archive empty and tells readers who is gone. The
 * ledger of a feed has its highest change number, so its version is one look-up, and says whether it has an article now:
 * names of feeds that have none are told to nobody who does not know them.
 *
 * <p>Combined feeds are filed like all others, not looked for when somebody reads them: so they have versions, archives,
 * changes and tombstones, and cost what a section costs. What is stored already when one is made, or takes others, is
 * gathered in steps. An age limit moves entries into the archive, by an act with a number, so that time never changes a
 * feed while somebody reads it.
 *
 * <p>A filing is live or has a place in its feed's archive, counted from 1 and given in the order in which entries leave
 * the live document or arrive too late for it. Places are given by the next reader, or with bulk work as it is stored;
 * they are kept for good, so an archive document is named by its last place and never gains or shifts an entry. It shows
 * its entries as they are now, so it changes when one of them is acted upon.
 *
 * <p>What is updated, corrected or put back has an amendment in its feeds: while that is among the last changes the entry
 * stands in the live document, whatever its date, and keeps its place in the archive if it has one (RFC 5005 §4). A
 * silent edit amends nothing.
 */
@NullMarked
package dateline.article.filing;

import org.jspecify.annotations.NullMarked;
