package dateline.article.transfer;

import dateline.article.log.Change;
import dateline.article.log.ChangeWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Maps change numbers of another store to change numbers of this store. */
final class ChangeNumberMapping {
    private final ChangeWriter changeWriter;
    private final NumberRange range;
    private final Instant latest;
    private final Map<Long, Long> later = new HashMap<>();

    /** @param latest the present time of the change log of this store; restored acts are not dated later */
    ChangeNumberMapping(ChangeWriter changeWriter, NumberRange range, Instant latest) {
        this.changeWriter = changeWriter;
        this.range = range;
        this.latest = latest;
    }

    /** The number in this store. A number that was taken after the export began becomes the next free one. */
    long of(long exported) {
        return exported <= range.last()
                ? range.base() + exported
                : later.computeIfAbsent(exported, key -> changeWriter.next(1).last());
    }

    Change mapped(Change change) {
        Instant at = change.at().isAfter(latest) ? latest : change.at();
        return new Change(of(change.number()), change.article(), change.act(), at, change.submitter(), change.text());
    }

    FilingState mapped(FilingState filing) {
        Map<String, Long> amended = new TreeMap<>();
        filing.amended().forEach((feed, number) -> amended.put(feed, of(number)));
        return new FilingState(
                filing.places(),
                amended,
                filing.tombstones().stream()
                        .map(left ->
                                new ExportedTombstone(left.feed(), left.published(), of(left.change()), left.place()))
                        .toList());
    }
}
