/**
 * NewsML-G2 2.x, core and power conformance, as articles: {@code newsItem}, and the items of a {@code newsMessage}.
 *
 * <p>What has a place in an article: {@code guid} (externalId), {@code version} and {@code versionCreated} (itemVersion,
 * updated), {@code firstCreated} (published), {@code embargoed}, {@code expires}, {@code pubStatus}, {@code urgency}, {@code
 * slugline}, {@code edNote}, {@code language} (or else {@code xml:lang}), {@code digitalSourceType}; {@code headline} (or
 * else {@code title}); the first {@code description} (summary); {@code by} (byline), {@code creator} (authors), {@code
 * contributor}, {@code infoSource}, {@code provider} and {@code creditline} (agency, contributors); {@code rightsInfo}
 * (agency, rights, terms, licence); {@code dateline} and {@code located}; {@code subject} and {@code genre} (subjects when
 * their vocabulary is known, otherwise tags), {@code keyword} (tags); bodies in XHTML, NITF ({@code nitf}), HTML and plain
 * text; pictures and recordings of {@code remoteContent}, of NITF, and of links with an address and a media type; other links
 * with {@code irel:seeAlso} (related). All else is named in the report: an element of the item remembers what was read of it.
 *
 * <p>QCodes are resolved through the catalogs in the item and the catalog of the IPTC, which is known; no catalog is
 * fetched. A concept of another vocabulary is a tag, and its code is named in the report.
 *
 * <p>A package is no article: the items that it refers to become related links of its main article. The report names those
 * that can't, and other items. What the dates and the status of an
 * item mean for the stored article is decided in {@code item}, as for the other formats of agencies.
 */
@NullMarked
package dateline.ingest.newsml;

import org.jspecify.annotations.NullMarked;
