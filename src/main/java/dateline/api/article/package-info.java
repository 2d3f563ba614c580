/**
 * The articles in the publishing API: create, read, change, do acts, list. PUT and PATCH are silent edits; every other
 * act has its own address. What an act does is decided from the stored article, and decided again when another act has
 * changed the article meanwhile.
 */
@NullMarked
package dateline.api.article;

import org.jspecify.annotations.NullMarked;
