/**
 * Entitlements: what partners may read beside the public. An entitlement selects articles by their topics, like a combined
 * feed, and also has those whose terms allow partners only.
 *
 * <p>Articles are filed under the keys of an entitlement like under any other feed, so its feeds have versions, archives,
 * changes and tombstones of their own and cost the same as public ones. Of the topics of an entitlement only those have
 * filings that a partner has asked for: with all of them, each article would have some eight more filings for each
 * entitlement. The stored articles are filed when the topic is asked for first: as many of the newest as the live document
 * has at once, and then all from the oldest on, so that the archive is in order.
 *
 * <p>An entitlement never changes. When a partner may read other articles than before, it gets another entitlement, and the
 * feeds of that one get tombstones of the articles that the partner must not read any more. Filing follows the terms of an
 * article with the next step of a job; reading asks {@code article.range.PermittedArticles}, by the terms of now.
 */
@NullMarked
package dateline.article.entitlement;

import org.jspecify.annotations.NullMarked;
