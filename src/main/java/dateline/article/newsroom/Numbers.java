package dateline.article.newsroom;

import dateline.article.Change;
import dateline.article.ChangeLog;
import dateline.article.filing.Held;
import java.util.HashMap;
import java.util.Map;

/** Numbers of another store's change log as they are here. */
final class Numbers {
    private final ChangeLog log;
    private final Restorer.Range range;
    private final Map<Long, Long> fresh = new HashMap<>();

    Numbers(ChangeLog log, Restorer.Range range) {
        this.log = log;
        this.range = range;
    }

    /** The number here. One that was taken there after the export began gets the next that is free. */
    long of(long there) {
        return there <= range.last()
                ? range.base() + there
                : fresh.computeIfAbsent(there, later -> {
                    log.advance(1);
                    return log.last();
                });
    }

    Change moved(Change change) {
        return new Change(
                of(change.number()), change.article(), change.act(), change.at(), change.writer(), change.text());
    }

    Held moved(Held held) {
        return new Held(
                held.places(),
                held.left().stream()
                        .map(left -> new Held.Left(left.feed(), left.published(), of(left.change()), left.place()))
                        .toList());
    }
}
