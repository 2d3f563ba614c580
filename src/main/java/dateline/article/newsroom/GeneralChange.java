package dateline.article.newsroom;

/**
 * An act upon sections or agencies, announced within its transaction: it may show in every feed.
 *
 * @param number its own
 */
public record GeneralChange(long number) {}
