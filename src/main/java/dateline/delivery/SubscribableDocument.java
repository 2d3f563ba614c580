package dateline.delivery;

import dateline.article.feed.FeedKey;

/**
 * A document of a feed that clients can subscribe to.
 *
 * @param path the path and query of its address, as the feed names itself
 * @param feed the feed whose changes change the document
 */
public record SubscribableDocument(String path, FeedKey feed) {}
