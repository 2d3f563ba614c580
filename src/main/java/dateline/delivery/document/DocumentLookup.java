package dateline.delivery.document;

import dateline.delivery.DocumentAddress;
import dateline.delivery.topic.TopicLookup;

/**
 * The address of a document and the result of looking up its topic, once for a request.
 *
 * @param general the number of the last act that may change every feed, asked for before the look-up
 */
public record DocumentLookup(DocumentAddress address, long general, TopicLookup topic) {}
