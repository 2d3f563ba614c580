/**
 * Articles over the publishing API: create, read, change, act upon, list. PUT and PATCH are silent edits; every
 * other act has an address of its own. An act is decided upon the article as it was read, and decided again when another
 * act was faster.
 */
@NullMarked
package dateline.api.article;

import org.jspecify.annotations.NullMarked;
