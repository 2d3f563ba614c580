/**
 * ninjs 3.2, the IPTC's News in JSON: a feed is a list of items, and an article is one item. Only the properties of
 * schema 3.2 are written, so the items are valid by 3.3, too. The schemas allow no properties of others, and so all that
 * is written has a place in the standard; where a role or a relationship is a free text there, these are ours:
 *
 * <ul>
 *   <li>{@code infoSources}: the agency has the role {@code agency}, authors {@code author}, contributors {@code
 *       contributor} or {@code contributor:} and their part in the work; mail address and organisation are in {@code
 *       contactInfo}.
 *   <li>{@code descriptions}: {@code summary}, {@code contributorLine} and {@code correction}.
 *   <li>{@code places}: the place of the dateline has the relationship {@code dateline}.
 *   <li>{@code altIds}: {@code url}, {@code canonicalUrl}, {@code via} and {@code commentsUrl}.
 *   <li>{@code associations}: {@code translationOf}, with the address and the language of the original.
 * </ul>
 *
 * <p>Of the attribution that feeds have, ninjs has no place for: the date and kind of a correction (its text is a
 * description); the section and the publication's own data beside the copyright holder; the agency's home page apart from
 * the URI of the party; the rhythm of the feed. The body is that of the article, without the printed credits, because the
 * properties have these. The note to editors is never written.
 *
 * <p>An article that was withdrawn is an item with {@code pubStatus} {@code canceled}. One that has only left the feed is
 * not in it, for its use is still permitted.
 */
@NullMarked
package dateline.feed.ninjs;

import org.jspecify.annotations.NullMarked;
