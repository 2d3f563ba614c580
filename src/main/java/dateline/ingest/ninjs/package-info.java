/**
 * ninjs, the IPTC's News in JSON, as articles: 1.x (lower-case names, lists that are objects), 2.x (lower-case names) and
 * 3.x (camel case). Names are compared without their letter case, so that one reader reads them all.
 *
 * <p>What has a place in an article: {@code uri}, or {@code guid} as Superdesk writes (externalId), {@code version} and {@code versionCreated} (itemVersion,
 * updated), {@code firstCreated} (published), {@code embargoed} and {@code embargoedUntil}, {@code expires}, {@code
 * pubStatus}, {@code urgency}, {@code slugline}, {@code edNote}, {@code language}, {@code digitalSourceType}; headlines and
 * {@code title}; bodies in HTML, Markdown or plain text; the first description that is no credit line (summary); {@code by}; {@code infoSources}
 * (agency, authors, contributors); {@code copyrightHolder}, {@code copyrightNotice}, {@code usageTerms} and {@code
 * rightsInfo} (agency, rights, terms, licence); {@code located} (dateline); subjects, genres, people, organisations,
 * places, events and objects (subjects when they have a vocabulary and a code, otherwise tags); pictures and recordings of
 * the item and of its associations. All else is named in the report: an object of the item remembers what was read of it.
 *
 * <p>What that means for the stored article is decided in {@code item}, as for the other formats of agencies.
 */
@NullMarked
package dateline.ingest.ninjs;

import org.jspecify.annotations.NullMarked;
