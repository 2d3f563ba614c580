package dateline.push.hub;

import java.util.Map;

/**
 * A document as it is sent to all subscribers of its topic.
 *
 * @param body never changed
 * @param headers Content-Type, and Link with the hub and the topic (WebSub §7)
 * @param number the change number that a subscriber acknowledges with it
 */
@SuppressWarnings("ArrayRecordComponent") // it is shared by thousands of requests and never compared
record DocumentMessage(byte[] body, Map<String, String> headers, long number) {}
