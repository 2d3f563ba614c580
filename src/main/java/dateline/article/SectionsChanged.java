package dateline.article;

/**
 * An act upon the sections, announced within its transaction: it may show in every feed.
 *
 * @param number its own
 */
public record SectionsChanged(long number) {}
