package dateline.article.transfer;

import dateline.article.log.Change;
import dateline.article.log.ChangeWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Numbers of another store's change log as they are here. */
final class ChangeNumberMapping {
    private final ChangeWriter changeWriter;
    private final NumberRange range;
    private final Instant latest;
    private final Map<Long, Long> fresh = new HashMap<>();

    /** @param latest the time of the log here: nothing that is taken in was done later */
    ChangeNumberMapping(ChangeWriter changeWriter, NumberRange range, Instant latest) {
        this.changeWriter = changeWriter;
        this.range = range;
        this.latest = latest;
    }

    /** The number here. One that was taken there after the export began gets the next that is free. */
    long of(long there) {
        return there <= range.last()
                ? range.base() + there
                : fresh.computeIfAbsent(there, later -> changeWriter.next(1).last());
    }

    Change moved(Change change) {
        Instant at = change.at().isAfter(latest) ? latest : change.at();
        return new Change(of(change.number()), change.article(), change.act(), at, change.writer(), change.text());
    }

    FilingState moved(FilingState filing) {
        Map<String, Long> amended = new TreeMap<>();
        filing.amended().forEach((feed, number) -> amended.put(feed, of(number)));
        return new FilingState(
                filing.places(),
                amended,
                filing.tombstones().stream()
                        .map(one -> new ExportedTombstone(one.feed(), one.published(), of(one.change()), one.place()))
                        .toList());
    }
}
