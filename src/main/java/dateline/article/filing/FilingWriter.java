package dateline.article.filing;

import dateline.article.Article;
import dateline.article.Stage;
import dateline.article.combined.CombinedFeed;
import dateline.article.combined.CombinedFeeds;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRowBatch;
import dateline.article.feed.FeedRows;
import dateline.attribution.JoinedAuthor;
import dateline.attribution.JoinedAuthors;
import dateline.section.Section;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files articles under their feeds as part of an act, whose transaction holds the lock of the change log. */
@Singleton
public final class FilingWriter {
    private final Filings filings;
    private final Tombstones tombstones;
    private final Amendments amendments;
    private final FeedRows feedRows;
    private final ArchiveFiling archiveFiling;
    private final Sections sections;
    private final JoinedAuthors authors;
    private final CombinedFeeds combined;

    FilingWriter(
            Filings filings,
            Tombstones tombstones,
            Amendments amendments,
            FeedRows feedRows,
            ArchiveFiling archiveFiling,
            Sections sections,
            JoinedAuthors authors,
            CombinedFeeds combined) {
        this.filings = filings;
        this.tombstones = tombstones;
        this.amendments = amendments;
        this.feedRows = feedRows;
        this.archiveFiling = archiveFiling;
        this.sections = sections;
        this.authors = authors;
        this.combined = combined;
    }

    /**
     * Files articles as they are now. Where one stays in a feed under the same date it keeps its place; where it
     * leaves, a vacancy remains.
     *
     * @param articles with the numbers of their acts
     * @param known ids of those that were stored before
     * @param amended ids of those of which readers are to be told
     * @return the feeds that this has changed, each with its highest number
     */
    public Map<FeedKey, Long> file(List<Article> articles, Set<UUID> known, Set<UUID> amended) {
        Map<FilingKey, Filing> before = new HashMap<>();
        Map<FilingKey, TombstoneRow> left = new LinkedHashMap<>();
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        if (!known.isEmpty()) {
            filings.findByArticleIn(known).forEach(filing -> before.put(filing.key(), filing));
            tombstones.findByArticleIn(known).forEach(tombstone -> left.put(tombstone.key(), tombstone));
            rows.openById(before.keySet().stream().map(FilingKey::feed).toList());
        }
        boolean wasFiled = !before.isEmpty();
        boolean hadLeft = !left.isEmpty();
        List<Filing> fresh = fresh(articles, rows, before, left);
        leave(articles, rows, before, left);
        erase(articles, rows, left);
        if (!known.isEmpty()) {
            amend(articles, known, amended, fresh);
        }
        if (wasFiled) {
            filings.deleteByArticleIn(known);
        }
        if (hadLeft) {
            tombstones.deleteByArticleIn(known);
        }
        if (!left.isEmpty()) {
            tombstones.saveAll(left.values());
        }
        if (!fresh.isEmpty()) {
            filings.saveAll(archiveFiling.placed(fresh, rows));
        }
        rows.save();
        return rows.touched();
    }

    /** What the feeds show now. Takes those filings out of what was before, and those vacancies out of what was left. */
    private List<Filing> fresh(
            List<Article> articles,
            FeedRowBatch rows,
            Map<FilingKey, Filing> before,
            Map<FilingKey, TombstoneRow> left) {
        List<Section> all = sections.listOrderByPosition();
        List<JoinedAuthor> joined = authors.listOrderBySlug();
        List<CombinedFeed> mixes = combined.open();
        Map<UUID, Map<String, String>> names = new HashMap<>();
        articles.forEach(article -> names.put(article.id(), FeedMembership.names(article, all, joined, mixes)));
        Map<String, String> wanted = new LinkedHashMap<>();
        names.values().forEach(own -> own.forEach(wanted::putIfAbsent));
        articles.stream()
                .filter(article -> article.stage() == Stage.PUBLISHED)
                .forEach(article -> FeedMembership.formerNames(article).forEach(wanted::putIfAbsent));
        rows.openByName(wanted);
        List<Filing> fresh = new ArrayList<>();
        for (Article article : articles) {
            for (String name : Objects.requireNonNull(names.get(article.id())).keySet()) {
                FilingKey key = new FilingKey(rows.id(name), article.id());
                Filing was = before.remove(key);
                TombstoneRow tombstone = left.remove(key);
                long place = was != null && was.published().equals(article.published())
                        ? was.place()
                        : tombstone != null && tombstone.published().equals(article.published())
                                ? tombstone.place()
                                : 0;
                fresh.add(new Filing(key.feed(), article.id(), article.published(), article.change(), place));
                rows.show(key.feed());
                rows.touch(key.feed(), article.change());
            }
        }
        return fresh;
    }

    /** Of an erased article all its feeds tell that it is gone, without the text of an earlier notice, and forget its names. */
    private static void erase(List<Article> articles, FeedRowBatch rows, Map<FilingKey, TombstoneRow> left) {
        Map<UUID, Long> erased = articles.stream()
                .filter(article -> article.stage() == Stage.ERASED)
                .collect(Collectors.toMap(Article::id, Article::change));
        if (erased.isEmpty()) {
            return;
        }
        rows.openById(left.keySet().stream().map(FilingKey::feed).toList());
        left.replaceAll((key, tombstone) -> {
            Long act = erased.get(key.article());
            if (act == null) {
                return tombstone;
            }
            rows.forget(key.feed());
            rows.touch(key.feed(), act);
            return new TombstoneRow(key.feed(), key.article(), tombstone.published(), act, tombstone.place());
        });
    }

    /** What was amended stands in live documents again; what was not stays in those in which it stands. */
    private void amend(List<Article> articles, Set<UUID> known, Set<UUID> amended, List<Filing> fresh) {
        Map<FilingKey, Amendment> kept = new LinkedHashMap<>();
        List<Amendment> earlier = amendments.findByArticleIn(known);
        Set<FilingKey> here = fresh.stream().map(Filing::key).collect(Collectors.toSet());
        earlier.stream()
                .filter(amendment -> here.contains(amendment.key()))
                .forEach(amendment -> kept.put(amendment.key(), amendment));
        Map<UUID, Article> acted = articles.stream()
                .filter(article -> known.contains(article.id()) && amended.contains(article.id()))
                .collect(Collectors.toMap(Article::id, Function.identity()));
        for (Filing filing : fresh) {
            if (acted.containsKey(filing.article())) {
                kept.put(filing.key(), new Amendment(filing.feed(), filing.article(), filing.change()));
            }
        }
        if (!earlier.isEmpty()) {
            amendments.deleteByArticleIn(known);
        }
        if (!kept.isEmpty()) {
            amendments.saveAll(kept.values());
        }
    }

    /** What remains before is of feeds that the articles have left. */
    private static void leave(
            List<Article> articles,
            FeedRowBatch rows,
            Map<FilingKey, Filing> before,
            Map<FilingKey, TombstoneRow> left) {
        Map<UUID, Long> acts = new HashMap<>();
        articles.forEach(article -> acts.put(article.id(), article.change()));
        before.forEach((key, filing) -> {
            long act = Objects.requireNonNull(acts.get(key.article()));
            left.put(key, filing.tombstone(act));
            rows.leave(key.feed());
            rows.touch(key.feed(), act);
        });
    }
}
