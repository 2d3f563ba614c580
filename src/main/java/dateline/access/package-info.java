/**
 * Who is asking, and what they may do: bearer tokens with scopes, an end and a way to take them back. Only a hash of a
 * token is ever stored. What says nothing about itself is for administrators. Tokens end by the time of the change log ({@code article}),
 * which no clock turns back; work that takes long asks again while it goes on.
 */
@NullMarked
package dateline.access;

import org.jspecify.annotations.NullMarked;
