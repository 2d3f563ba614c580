package dateline.delivery.topic;

import dateline.feed.Topic;
import dateline.feed.TopicPath;

/** What there is in a folder. */
public sealed interface TopicLookup {
    /** The topic. */
    record Here(Topic topic) implements TopicLookup {}

    /** A topic that has another name now, or is always written so (RFC 9110 §15.4.2). */
    record Moved(TopicPath to) implements TopicLookup {}

    /** A topic that was given up (RFC 9110 §15.5.11). */
    record Retired(String detail) implements TopicLookup {}

    /**
     * A topic that had articles and has none now. For strangers it is gone, and called by no name but the one they know
     * already (RFC 9110 §15.5.11); who polls its feeds is told who has left.
     *
     * @param was what there is for those who poll
     */
    record Past(TopicLookup was, String detail) implements TopicLookup {}

    /** Nothing, now as before. */
    record Unknown(String detail) implements TopicLookup {}
}
