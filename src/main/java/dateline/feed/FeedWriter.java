package dateline.feed;

/** Writes feeds in one format. */
sealed interface FeedWriter permits RssWriter, AtomWriter, JsonFeedWriter {
    FeedFormat format();

    /** The document, UTF-8. */
    byte[] write(Feed feed);
}
