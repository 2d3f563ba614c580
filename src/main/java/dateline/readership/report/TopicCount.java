package dateline.readership.report;

import io.micronaut.core.annotation.Introspected;

/**
 * What was counted for a topic in a period.
 *
 * @param topic its feed key
 */
@Introspected
public record TopicCount(String topic, long polls, long notModified, long deltas, long deliveries) {}
