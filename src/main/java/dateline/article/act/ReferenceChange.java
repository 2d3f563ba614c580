package dateline.article.act;

/**
 * An act upon sections or agencies, announced within its transaction: it may show in every feed.
 *
 * @param number its own
 */
public record ReferenceChange(long number) {}
