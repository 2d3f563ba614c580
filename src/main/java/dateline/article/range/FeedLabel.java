package dateline.article.range;

/**
 * What the ledger knows of the name of a feed that had an article at some time.
 *
 * @param label what people call an author or a subject; empty for others
 * @param shown whether it has an article now; the name of one that has none is told to nobody who does not know it
 */
public record FeedLabel(String label, boolean shown) {}
