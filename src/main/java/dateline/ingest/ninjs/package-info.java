/**
 * ninjs, the IPTC's News in JSON, as articles: 1.x (lower-case names, lists that are objects), 2.x (lower-case names) and
 * 3.x (camel case). Names are compared without their letter case, so that one reader reads them all.
 *
 * <p>What has a place in an article: {@code uri} (externalId), {@code version} and {@code versionCreated} (itemVersion,
 * updated), {@code firstCreated} (published), {@code embargoed} and {@code embargoedUntil}, {@code expires}, {@code
 * pubStatus}, {@code urgency}, {@code slugline}, {@code edNote}, {@code language}, {@code digitalSourceType}; headlines and
 * {@code title}; bodies in HTML, Markdown or plain text; the first description (summary); {@code by}; {@code infoSources}
 * (agency, authors, contributors); {@code copyrightHolder}, {@code copyrightNotice}, {@code usageTerms} and {@code
 * rightsInfo} (agency, rights, terms, licence); {@code located} (dateline); subjects, genres, people, organisations,
 * places, events and objects (subjects when they have a vocabulary and a code, otherwise tags); pictures and recordings of
 * the item and of its associations. All else is named in the report: an object of the item remembers what was read of it.
 *
 * <p>The item's uri identifies the article. A newer version updates it: a property that is not there keeps what is stored,
 * except embargo, expiry and the note to editors, which belong to a version, and so end with it unless the item says that
 * it is a part only ({@code representationType}). An older version changes nothing. A withheld item is a draft, or, when
 * it is public already, is withdrawn, as a canceled item is. An item that has expired is a draft.
 *
 * <p>The fields go through the same checks as those of every article; {@code FieldPlaces} gives their faults the pointers
 * of the item.
 */
@NullMarked
package dateline.ingest.ninjs;

import org.jspecify.annotations.NullMarked;
