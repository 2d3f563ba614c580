package dateline.delivery.document;

import dateline.delivery.DocumentAddress;
import dateline.delivery.topic.TopicLookup;

/**
 * What was found of the topic of a document. It is looked up once for a request and handed on.
 *
 * @param general the last act that may show in every feed, known before the look-up
 */
public record DocumentLookup(DocumentAddress address, long general, TopicLookup topic) {
    DocumentLookup at(DocumentAddress other) {
        return new DocumentLookup(other, general, topic);
    }
}
