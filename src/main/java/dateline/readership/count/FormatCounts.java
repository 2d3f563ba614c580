package dateline.readership.count;

/**
 * What was counted for a format.
 *
 * @param polls all polls, also those below
 * @param notModified polls that were answered 304
 * @param deltas polls that were answered 226
 * @param deliveries documents that were pushed and acknowledged
 */
public record FormatCounts(long polls, long notModified, long deltas, long deliveries) {
    FormatCounts plus(FormatCounts other) {
        return new FormatCounts(
                polls + other.polls,
                notModified + other.notModified,
                deltas + other.deltas,
                deliveries + other.deliveries);
    }
}
