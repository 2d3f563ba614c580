package dateline.readership.count;

import java.util.HashMap;
import java.util.Map;

/**
 * What was counted for the readers with one name.
 *
 * @param sketch the clients that declare no number
 * @param declared the highest declared number of subscribers, by its source: a hash of the address and the reader's own id
 * @param more subscribers that were declared for other topics since they were last stored, for the counts of all together
 */
public record ReaderCounts(long polls, ClientSketch sketch, Map<Long, Long> declared, long more) {
    public ReaderCounts {
        declared = Map.copyOf(declared);
    }

    public static ReaderCounts more(long subscribers) {
        return new ReaderCounts(0, ClientSketch.empty(), Map.of(), subscribers);
    }

    public ReaderCounts plus(ReaderCounts other) {
        Map<Long, Long> both = new HashMap<>(declared);
        other.declared.forEach((source, number) -> both.merge(source, number, Math::max));
        return new ReaderCounts(polls + other.polls, sketch.with(other.sketch), both, more + other.more);
    }

    /** The same for the counts of all topics, which add up what was declared for each. */
    ReaderCounts withoutDeclared() {
        return new ReaderCounts(polls, sketch, Map.of(), more);
    }
}
