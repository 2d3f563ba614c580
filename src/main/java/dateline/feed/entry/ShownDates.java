package dateline.feed.entry;

import dateline.article.Article;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * The dates of the entries of one document, in milliseconds. Articles that were taken in within one millisecond are
 * stored a little apart and stay apart: the later in the document comes the earlier, by as many milliseconds as are
 * needed. Articles that were given the same date keep it.
 */
public final class ShownDates {
    private static final Instant FIRST = Instant.EPOCH;

    private final Map<Instant, Instant> taken = new HashMap<>();

    /** Two dates of an article, the update never before the publication. */
    record Pair(Instant published, Instant updated) {}

    /** A time as documents show it. */
    public static Instant shown(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Of an article that stands alone. */
    static Pair alone(Article article) {
        return new Pair(shown(article.published()), shown(article.updated()));
    }

    /** Of the next entry. */
    public Pair next(Article article) {
        Instant exact = article.updated();
        Instant updated = shown(exact);
        while (updated.isAfter(FIRST) && !taken.getOrDefault(updated, exact).equals(exact)) {
            updated = updated.minusMillis(1);
        }
        taken.putIfAbsent(updated, exact);
        Instant published = shown(article.published());
        return new Pair(published.isAfter(updated) ? updated : published, updated);
    }
}
