package dateline.push.webhook;

import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRow;
import dateline.article.feed.FeedRows;
import dateline.article.filing.Filing;
import dateline.article.filing.Filings;
import dateline.article.filing.TombstoneRow;
import dateline.article.filing.Tombstones;
import dateline.article.log.Change;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the feeds that changes of articles have touched, by the filings and tombstones of the articles. */
@Singleton
final class ChangedFeeds {
    private final Filings filings;
    private final Tombstones tombstones;
    private final FeedRows rows;

    ChangedFeeds(Filings filings, Tombstones tombstones, FeedRows rows) {
        this.filings = filings;
        this.tombstones = tombstones;
        this.rows = rows;
    }

    /**
     * The public feeds that the article of each change is in, and those that it has left by the change or later, by change
     * number.
     *
     * @param changes of articles
     */
    Map<Long, List<FeedKey>> of(List<Change> changes) {
        Set<UUID> articles = changes.stream()
                .map(change -> Objects.requireNonNull(change.article()))
                .collect(Collectors.toSet());
        if (articles.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Filing>> present =
                filings.findByArticleIn(articles).stream().collect(Collectors.groupingBy(Filing::article));
        Map<UUID, List<TombstoneRow>> left =
                tombstones.findByArticleIn(articles).stream().collect(Collectors.groupingBy(TombstoneRow::article));
        Map<Integer, FeedKey> keys = keys(present.values(), left.values());
        Map<Long, List<FeedKey>> touched = new HashMap<>();
        for (Change change : changes) {
            UUID article = Objects.requireNonNull(change.article());
            touched.put(
                    change.number(),
                    Stream.concat(
                                    present.getOrDefault(article, List.of()).stream()
                                            .map(Filing::feed),
                                    left.getOrDefault(article, List.of()).stream()
                                            .filter(tombstone -> tombstone.change() >= change.number())
                                            .map(TombstoneRow::feed))
                            .map(keys::get)
                            .filter(Objects::nonNull)
                            .filter(key -> key.kind().isPresent())
                            .distinct()
                            .sorted(Comparator.comparing(FeedKey::value))
                            .toList());
        }
        return touched;
    }

    private Map<Integer, FeedKey> keys(Collection<List<Filing>> present, Collection<List<TombstoneRow>> left) {
        Set<Integer> ids = Stream.concat(
                        present.stream().flatMap(List::stream).map(Filing::feed),
                        left.stream().flatMap(List::stream).map(TombstoneRow::feed))
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : rows.findByIdIn(ids).stream().collect(Collectors.toMap(FeedRow::id, row -> new FeedKey(row.name())));
    }
}
