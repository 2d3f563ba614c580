/**
 * An article as feeds show it: its content with corrections, dateline, pictures and credits, its dates and addresses.
 *
 * <p>The content is built with a {@code StringBuilder}, not with a JTE template, since JTE escapes differently: it does not
 * escape quotation marks in texts, and writes them as {@code &#34;} in attributes. With a template the bytes of every feed
 * with a quotation mark in a caption or a credit would change.
 */
@NullMarked
package dateline.feed.entry;

import org.jspecify.annotations.NullMarked;
