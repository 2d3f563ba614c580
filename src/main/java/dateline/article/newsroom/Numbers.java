package dateline.article.newsroom;

import dateline.article.Change;
import dateline.article.Counter;
import dateline.article.filing.Held;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Numbers of another store's change log as they are here. */
final class Numbers {
    private final Counter counter;
    private final Restorer.Range range;
    private final Instant latest;
    private final Map<Long, Long> fresh = new HashMap<>();

    /** @param latest the time of the log here: nothing that is taken in was done later */
    Numbers(Counter counter, Restorer.Range range, Instant latest) {
        this.counter = counter;
        this.range = range;
        this.latest = latest;
    }

    /** The number here. One that was taken there after the export began gets the next that is free. */
    long of(long there) {
        return there <= range.last()
                ? range.base() + there
                : fresh.computeIfAbsent(there, later -> counter.take(1).last());
    }

    Change moved(Change change) {
        Instant at = change.at().isAfter(latest) ? latest : change.at();
        return new Change(of(change.number()), change.article(), change.act(), at, change.writer(), change.text());
    }

    Held moved(Held held) {
        Map<String, Long> amended = new TreeMap<>();
        held.amended().forEach((feed, number) -> amended.put(feed, of(number)));
        return new Held(
                held.places(),
                amended,
                held.left().stream()
                        .map(left -> new Held.Left(left.feed(), left.published(), of(left.change()), left.place()))
                        .toList());
    }
}
