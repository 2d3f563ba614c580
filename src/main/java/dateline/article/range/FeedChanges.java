package dateline.article.range;

import dateline.article.Article;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRowState;
import dateline.article.feed.FeedRows;
import dateline.article.filing.Filings;
import dateline.article.filing.Tombstones;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what has changed in a feed since an earlier version of it (RFC 3229). */
@Singleton
public final class FeedChanges {
    /** Tombstones in a document of changes. */
    private static final int TOMBSTONES = 200;

    /** Articles that it has beside those of the whole document. */
    private static final int MORE = 200;

    /** Places of the archive that are looked through for what was added and has been moved there since. */
    private static final int REACH = 500;

    private static final Comparator<Article> NEWEST =
            Comparator.comparing(Article::published).thenComparing(Article::id).reversed();

    private final ReadableArticles articles;
    private final Filings filings;
    private final Tombstones tombstones;
    private final FeedRows feedRows;

    FeedChanges(ReadableArticles articles, Filings filings, Tombstones tombstones, FeedRows feedRows) {
        this.articles = articles;
        this.filings = filings;
        this.tombstones = tombstones;
        this.feedRows = feedRows;
    }

    /**
     * The entries of a document that have changed, and the tombstones of those that have left.
     *
     * @param whole the document as it is now
     * @param limited whether it has fewer entries than there is room for: then nothing else is added
     */
    public FeedRange since(FeedKey feed, FeedRange whole, long number, boolean limited) {
        Map<UUID, Article> changed = new LinkedHashMap<>();
        whole.articles().stream()
                .filter(article -> article.change() > number)
                .forEach(article -> changed.put(article.id(), article));
        FeedRowState state = feedRows.state(feed.value()).orElse(null);
        if (state == null) {
            return of(whole, changed, List.of());
        }
        if (!limited) {
            long place = Math.max(0, state.archived() - REACH);
            articles.inOrder(filings.archivedSince(state.id(), place, number, MORE))
                    .forEach(article -> changed.putIfAbsent(article.id(), article));
        }
        return of(
                whole,
                changed,
                tombstones.since(state.id(), number, whole.version().number(), TOMBSTONES));
    }

    private static FeedRange of(FeedRange whole, Map<UUID, Article> changed, List<Tombstone> gone) {
        List<Article> inOrder = new ArrayList<>(changed.values());
        inOrder.sort(NEWEST);
        return new FeedRange(whole.version(), whole.seen(), inOrder, whole.back(), gone, whole.archived());
    }
}
