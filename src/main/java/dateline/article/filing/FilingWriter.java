package dateline.article.filing;

import dateline.article.Article;
import dateline.article.Stage;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRowBatch;
import dateline.article.feed.FeedRows;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Files articles under their feeds. It is part of an act, whose transaction holds the lock of the change log. */
@Singleton
public final class FilingWriter {
    private final Filings filings;
    private final Tombstones tombstones;
    private final Amendments amendments;
    private final FeedRows feedRows;
    private final ArchiveFiling archiveFiling;
    private final FeedMemberships memberships;

    FilingWriter(
            Filings filings,
            Tombstones tombstones,
            Amendments amendments,
            FeedRows feedRows,
            ArchiveFiling archiveFiling,
            FeedMemberships memberships) {
        this.filings = filings;
        this.tombstones = tombstones;
        this.amendments = amendments;
        this.feedRows = feedRows;
        this.archiveFiling = archiveFiling;
        this.memberships = memberships;
    }

    /**
     * Files articles as they are now. An article that stays in a feed under the same date keeps its place; where it leaves
     * a feed, a tombstone remains.
     *
     * @param articles with the change numbers of their acts
     * @param stored ids of those that were stored before
     * @param amended ids of those that readers must see again
     * @return the changed feeds, each with its highest change number
     */
    public Map<FeedKey, Long> file(List<Article> articles, Set<UUID> stored, Set<UUID> amended) {
        Map<FilingKey, Filing> before = new HashMap<>();
        Map<FilingKey, TombstoneRow> gone = new LinkedHashMap<>();
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        if (!stored.isEmpty()) {
            filings.findByArticleIn(stored).forEach(filing -> before.put(filing.key(), filing));
            tombstones.findByArticleIn(stored).forEach(tombstone -> gone.put(tombstone.key(), tombstone));
            rows.readById(before.keySet().stream().map(FilingKey::feed).toList());
        }
        boolean hadFilings = !before.isEmpty();
        boolean hadTombstones = !gone.isEmpty();
        List<Filing> now = filings(articles, rows, before, gone);
        Map<UUID, Set<OptionalInt>> left = audiencesLeft(before.keySet(), rows);
        addTombstones(articles, rows, before, gone);
        renewTombstones(articles, rows, gone, left);
        eraseTombstones(articles, rows, gone, feedRows);
        if (!stored.isEmpty()) {
            amend(articles, stored, amended, now);
        }
        if (hadFilings) {
            filings.deleteByArticleIn(stored);
        }
        if (hadTombstones) {
            tombstones.deleteByArticleIn(stored);
        }
        if (!gone.isEmpty()) {
            tombstones.saveAll(gone.values());
        }
        if (!now.isEmpty()) {
            filings.saveAll(archiveFiling.withPlaces(now, rows));
        }
        rows.save();
        return rows.changes();
    }

    /** The present filings. Removes them from the earlier filings, and their tombstones from the others. */
    private List<Filing> filings(
            List<Article> articles,
            FeedRowBatch rows,
            Map<FilingKey, Filing> before,
            Map<FilingKey, TombstoneRow> gone) {
        FeedMembership membership = memberships.of(articles);
        rows.readByName(membership.labels());
        List<Filing> now = new ArrayList<>();
        for (Article article : articles) {
            for (String name : membership.of(article)) {
                FilingKey key = new FilingKey(rows.id(name), article.id());
                Filing earlier = before.remove(key);
                TombstoneRow tombstone = gone.remove(key);
                long place = earlier != null && earlier.published().equals(article.published())
                        ? earlier.place()
                        : tombstone != null && tombstone.published().equals(article.published())
                                ? tombstone.place()
                                : Filing.LIVE;
                now.add(new Filing(key.feed(), article.id(), article.published(), article.change(), place));
                rows.markShown(key.feed());
                rows.markChanged(key.feed(), article.change());
            }
        }
        return now;
    }

    /** Adds tombstones for the remaining earlier filings: the articles have left these feeds. */
    private static void addTombstones(
            List<Article> articles,
            FeedRowBatch rows,
            Map<FilingKey, Filing> before,
            Map<FilingKey, TombstoneRow> gone) {
        Map<UUID, Long> acts = articles.stream().collect(Collectors.toMap(Article::id, Article::change));
        before.forEach((key, filing) -> {
            long act = Objects.requireNonNull(acts.get(key.article()));
            gone.put(key, filing.tombstone(act));
            rows.markLeft(key.feed());
            rows.markChanged(key.feed(), act);
        });
    }

    /**
     * The audiences that cannot get an article any more: the public, which has no entitlement, and entitlements. Whoever can
     * get it at all gets it in the feed of all articles.
     */
    private static Map<UUID, Set<OptionalInt>> audiencesLeft(Set<FilingKey> filings, FeedRowBatch rows) {
        Map<UUID, Set<OptionalInt>> left = new HashMap<>();
        for (FilingKey filing : filings) {
            FeedKey feed = new FeedKey(rows.name(filing.feed()));
            if (feed.topic().equals(FeedKey.ALL)) {
                left.computeIfAbsent(filing.article(), article -> new HashSet<>())
                        .add(feed.entitlement());
            }
        }
        return left;
    }

    /**
     * Renews the tombstones of articles that their readers cannot get any more: those of a feed that an article had left
     * earlier, for another section, have it still, and must see that it is gone.
     */
    private static void renewTombstones(
            List<Article> articles,
            FeedRowBatch rows,
            Map<FilingKey, TombstoneRow> gone,
            Map<UUID, Set<OptionalInt>> left) {
        if (left.isEmpty()) {
            return;
        }
        Map<UUID, Long> acts = articles.stream().collect(Collectors.toMap(Article::id, Article::change));
        rows.readById(gone.keySet().stream().map(FilingKey::feed).toList());
        gone.replaceAll((key, tombstone) -> {
            OptionalInt audience = new FeedKey(rows.name(key.feed())).entitlement();
            if (!left.getOrDefault(key.article(), Set.of()).contains(audience)) {
                return tombstone;
            }
            long act = Objects.requireNonNull(acts.get(key.article()));
            rows.markChanged(key.feed(), act);
            return new TombstoneRow(key.feed(), key.article(), tombstone.published(), act, tombstone.place());
        });
    }

    /** Renews all tombstones of erased articles, so that readers do not see an earlier notice, and erases labels. */
    private static void eraseTombstones(
            List<Article> articles, FeedRowBatch rows, Map<FilingKey, TombstoneRow> gone, FeedRows feedRows) {
        Map<UUID, Long> erased = articles.stream()
                .filter(article -> article.stage() == Stage.ERASED)
                .collect(Collectors.toMap(Article::id, Article::change));
        if (erased.isEmpty()) {
            return;
        }
        rows.readById(gone.keySet().stream().map(FilingKey::feed).toList());
        if (gone.keySet().stream().anyMatch(key -> rows.name(key.feed()).equals(FeedKey.RESTRICTED.value()))) {
            feedRows.eraseRestrictedLabels();
        }
        gone.replaceAll((key, tombstone) -> {
            Long act = erased.get(key.article());
            if (act == null) {
                return tombstone;
            }
            rows.markErased(key.feed());
            rows.markChanged(key.feed(), act);
            return new TombstoneRow(key.feed(), key.article(), tombstone.published(), act, tombstone.place());
        });
    }

    /** Adds amendments for amended articles, and keeps the others where the article is still in the feed. */
    private void amend(List<Article> articles, Set<UUID> stored, Set<UUID> amended, List<Filing> now) {
        Map<FilingKey, Amendment> kept = new LinkedHashMap<>();
        List<Amendment> earlier = amendments.findByArticleIn(stored);
        Set<FilingKey> keys = now.stream().map(Filing::key).collect(Collectors.toSet());
        earlier.stream()
                .filter(amendment -> keys.contains(amendment.key()))
                .forEach(amendment -> kept.put(amendment.key(), amendment));
        Set<UUID> acted = articles.stream()
                .map(Article::id)
                .filter(id -> stored.contains(id) && amended.contains(id))
                .collect(Collectors.toSet());
        for (Filing filing : now) {
            if (acted.contains(filing.article())) {
                kept.put(filing.key(), new Amendment(filing.feed(), filing.article(), filing.change()));
            }
        }
        if (!earlier.isEmpty()) {
            amendments.deleteByArticleIn(stored);
        }
        if (!kept.isEmpty()) {
            amendments.saveAll(kept.values());
        }
    }
}
