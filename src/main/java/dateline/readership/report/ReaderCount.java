package dateline.readership.report;

import java.util.Comparator;

/**
 * The readers with one name.
 *
 * @param subscribers on a day; in a period the highest number of a day
 */
public record ReaderCount(String name, long polls, long subscribers) {
    /** Those with the most subscribers first, then those with the most polls. */
    static final Comparator<ReaderCount> ORDER = Comparator.comparingLong(ReaderCount::subscribers)
            .thenComparingLong(ReaderCount::polls)
            .reversed()
            .thenComparing(ReaderCount::name);

    ReaderCount plus(ReaderCount other) {
        return new ReaderCount(name, polls + other.polls, Math.max(subscribers, other.subscribers));
    }
}
