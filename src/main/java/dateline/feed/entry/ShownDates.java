package dateline.feed.entry;

import dateline.article.Article;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * The dates of the entries of one document, in milliseconds. Articles that arrived within the same millisecond are stored
 * with different dates, and are also shown with different dates: the date of an entry further down is moved back by as many
 * milliseconds as are needed. Articles that were stored with the same date keep it.
 */
public final class ShownDates {
    private static final Instant FIRST = Instant.EPOCH;

    private final Map<Instant, Instant> exactDates = new HashMap<>();

    /** Two dates of an article, the update never before the publication. */
    record Pair(Instant published, Instant updated) {}

    /** A time as documents show it. */
    public static Instant shown(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The dates of the next entry. */
    public Pair next(Article article) {
        Instant exact = article.updated();
        Instant updated = shown(exact);
        while (updated.isAfter(FIRST)
                && !exactDates.getOrDefault(updated, exact).equals(exact)) {
            updated = updated.minusMillis(1);
        }
        exactDates.putIfAbsent(updated, exact);
        Instant published = shown(article.published());
        return new Pair(published.isAfter(updated) ? updated : published, updated);
    }
}
