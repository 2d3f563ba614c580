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
import java.util.Set;
import java.util.UUID;

/** Reads the changes of a feed since an earlier version of it (RFC 3229). */
@Singleton
public final class FeedChanges {
    /** The maximum number of tombstones in a delta. */
    private static final int TOMBSTONES = 200;

    /** The maximum number of changed articles in a delta that are not in the live document. */
    private static final int ARCHIVED = 200;

    /** The number of archive places that are searched for articles which were added and archived since the version. */
    private static final int SEARCHED_PLACES = 500;

    private static final Comparator<Article> NEWEST =
            Comparator.comparing(Article::published).thenComparing(Article::id).reversed();

    private final PermittedArticles articles;
    private final Filings filings;
    private final Tombstones tombstones;
    private final FeedRows feedRows;

    FeedChanges(PermittedArticles articles, Filings filings, Tombstones tombstones, FeedRows feedRows) {
        this.articles = articles;
        this.filings = filings;
        this.tombstones = tombstones;
        this.feedRows = feedRows;
    }

    /**
     * The changed entries of a feed, and the tombstones of those that have left it.
     *
     * @param whole the live document as it is now
     * @param number the change number of the earlier version
     * @param limited whether the client asked for a limited number of entries: then no archived entries are added
     */
    public FeedRange since(FeedKey feed, FeedRange whole, long number, boolean limited) {
        Map<UUID, Article> changed = new LinkedHashMap<>();
        FeedRowState state = feedRows.state(feed.value()).orElse(null);
        // An article may be filed later than it was changed: by other conditions of a feed, or when its delay ends.
        Set<UUID> filed = state == null ? Set.of() : Set.copyOf(filings.liveSince(state.id(), number));
        whole.articles().stream()
                .filter(article -> article.change() > number || filed.contains(article.id()))
                .forEach(article -> changed.put(article.id(), article));
        if (state == null) {
            return of(whole, changed, List.of());
        }
        if (!limited) {
            long place = Math.max(0, state.archived() - SEARCHED_PLACES);
            articles.inOrder(feed, filings.archivedSince(state.id(), place, number, ARCHIVED))
                    .forEach(article -> changed.putIfAbsent(article.id(), article));
        }
        return of(
                whole,
                changed,
                tombstones.since(state.id(), number, whole.version().number(), TOMBSTONES));
    }

    private static FeedRange of(FeedRange whole, Map<UUID, Article> changed, List<Tombstone> tombstones) {
        List<Article> inOrder = new ArrayList<>(changed.values());
        inOrder.sort(NEWEST);
        return new FeedRange(
                whole.version(), whole.feedNumber(), inOrder, whole.amendedOnly(), tombstones, whole.archived());
    }
}
