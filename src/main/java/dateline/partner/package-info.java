/**
 * Partners: who takes the feeds under a contract, what each may read and in which form, and what it took. A partner opens its
 * feeds with a token of the scope {@code partner:NAME}; the token and what it opens are checked by {@code delivery.partner}.
 * What partners may read is an entitlement ({@code article.entitlement}), which those with the same terms share.
 */
@NullMarked
package dateline.partner;

import org.jspecify.annotations.NullMarked;
