/**
 * What a news agency's desk sends with an article, for the editors and programs that receive it: the terms are those of
 * the IPTC (NewsML-G2, ninjs).
 */
@NullMarked
package dateline.article.wire;

import org.jspecify.annotations.NullMarked;
