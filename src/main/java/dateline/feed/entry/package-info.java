/**
 * An article as feeds show it: its content with corrections, dateline, pictures and credits, its dates and addresses.
 *
 * <p>The content is built with a {@code StringBuilder}, not with a JTE template: JTE escapes otherwise (it leaves quotation
 * marks in text as they are, and writes them as {@code &#34;} in attributes), so that the bytes of the same article would
 * change in every feed that has a quotation mark in a caption or a credit.
 */
@NullMarked
package dateline.feed.entry;

import org.jspecify.annotations.NullMarked;
