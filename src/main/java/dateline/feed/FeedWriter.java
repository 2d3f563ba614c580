package dateline.feed;

/** Writes feeds in one format. */
public interface FeedWriter {
    DocumentFormat format();

    /** The document, UTF-8. */
    byte[] write(Feed feed);
}
