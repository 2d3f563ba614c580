package dateline.article.revision;

import dateline.article.log.Change;

/**
 * An act upon an article, and whether the state of the article after it can be read.
 *
 * @param change the row of the change log
 * @param kept whether the state is kept, or is the present one
 */
public record Revision(Change change, boolean kept) {}
