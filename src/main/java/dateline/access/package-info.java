/**
 * Who sends a request and what they may do: bearer tokens with scopes, which expire and can be revoked. The store has
 * only hashes of tokens. A route that names no scope is for administrators. Tokens expire by the time of the change log
 * ({@code article}), which never goes back. Long imports and exports check their token again and again.
 */
@NullMarked
package dateline.access;

import org.jspecify.annotations.NullMarked;
