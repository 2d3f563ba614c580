package dateline.delivery.topic;

import dateline.feed.Topic;
import dateline.feed.TopicPath;

/** The result of looking up the topic of a path. */
public sealed interface TopicLookup {
    /** The topic exists. */
    record FoundTopic(Topic topic) implements TopicLookup {}

    /** The topic has another path, or its path is spelled in another way (RFC 9110 §15.4.2). */
    record MovedTopic(TopicPath to) implements TopicLookup {}

    /** The topic has been retired (RFC 9110 §15.5.11). */
    record RetiredTopic(String detail) implements TopicLookup {}

    /**
     * The topic had articles and has none now. It is gone (RFC 9110 §15.5.11), and its name is not shown, except to
     * clients that poll its feeds: they get the tombstones of its articles.
     *
     * @param lookup the result for clients that poll
     */
    record PastTopic(TopicLookup lookup, String detail) implements TopicLookup {}

    /** There is no such topic, and there never was one. */
    record UnknownTopic(String detail) implements TopicLookup {}
}
