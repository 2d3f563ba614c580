/**
 * NewsML-G2 2.35, power conformance: a feed is a {@code newsMessage} with one {@code newsItem} for each article, and an
 * article is one {@code newsItem}. The body is XHTML. Every datum is in the property that the standard has for it; where a
 * code is needed that no vocabulary of the IPTC has, it is of our own, which the item declares in its {@code catalog}
 * (alias {@code dl}):
 *
 * <ul>
 *   <li>{@code infoSource}: the agency has the role {@code dl:agency}. Creators are the authors; contributors have their
 *       part in the work as the role.
 *   <li>{@code description}: {@code drol:summary}, {@code dl:contributorLine} and {@code dl:notice.KIND}, a notice to
 *       readers such as a correction, with its date in {@code modified}.
 *   <li>{@code link}: {@code dl:url}, {@code dl:canonicalUrl}, {@code dl:via} and {@code dl:commentsUrl}; {@code
 *       dl:translationOf} with the language of the original; {@code dl:picture} and {@code dl:recording}, with caption,
 *       credit, rights and size as hints; in {@code rightsInfo}, {@code dl:license}.
 *   <li>{@code signal}: {@code dl:partial} for an item without its body.
 * </ul>
 *
 * <p>Subjects are QCodes; a vocabulary that the IPTC's catalog does not have is declared in the item. Tags are keywords.
 *
 * <p>Of the attribution that feeds have, NewsML-G2 has no place for: the section, and the rhythm of the feed. The
 * publication is the {@code provider} of its items. The body is that of the article, without the printed credits, because
 * the properties have these. The note to editors is never written.
 *
 * <p>An article that was withdrawn is an item with {@code pubStatus} {@code canceled}. One that has only left the feed is
 * not in it, for its use is still permitted. A message must have an item: that of a feed without articles has
 * a package without members.
 */
@NullMarked
package dateline.feed.newsml;

import org.jspecify.annotations.NullMarked;
