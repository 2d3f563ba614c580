package dateline.article.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The rows of feeds that one act reads and changes. Its user holds the lock of the change log. */
public final class FeedRowBatch {
    private final FeedRows feedRows;
    private final Map<Integer, FeedRow> byId = new LinkedHashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Set<Integer> created = new LinkedHashSet<>();
    private final Set<Integer> changed = new LinkedHashSet<>();
    private final Set<Integer> left = new LinkedHashSet<>();
    private final Set<Integer> erased = new HashSet<>();

    public FeedRowBatch(FeedRows feedRows) {
        this.feedRows = feedRows;
    }

    /** Reads the rows of feeds without labels; a new feed gets a row. */
    public void readByName(Collection<String> names) {
        Map<String, String> unlabelled = new LinkedHashMap<>();
        names.forEach(name -> unlabelled.put(name, FeedRow.NO_LABEL));
        readByName(unlabelled);
    }

    /**
     * Reads the rows of feeds by name and label; a new feed gets a row. The first label stays while the feed has articles,
     * unless it does not have the slug of the feed and the new one has.
     */
    public void readByName(Map<String, String> labels) {
        read(labels);
        labels.forEach((name, label) -> {
            int id = id(name);
            if (!label.isEmpty() && isBetter(row(id), label)) {
                change(id, row -> row.withLabel(label));
            }
        });
    }

    private static boolean isBetter(FeedRow row, String label) {
        FeedKey key = new FeedKey(row.name());
        return row.label().isEmpty() || !row.shown() || (key.matches(label) && !key.matches(row.label()));
    }

    /** Changes the label of a feed, unless only the present label has the slug of the feed. */
    public void label(int id, String label) {
        FeedKey key = new FeedKey(name(id));
        if (!key.matches(row(id).label()) || key.matches(label)) {
            change(id, row -> row.withLabel(label));
        }
    }

    private void read(Map<String, String> labels) {
        List<String> wanted = labels.keySet().stream()
                .distinct()
                .filter(name -> !byName.containsKey(name))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        feedRows.findByNameIn(wanted).forEach(this::add);
        List<String> missing =
                wanted.stream().filter(name -> !byName.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            int id = Math.max(
                    feedRows.lastId(),
                    created.stream().mapToInt(Integer::intValue).max().orElse(0));
            for (String name : missing) {
                add(new FeedRow(++id, name, labels.getOrDefault(name, FeedRow.NO_LABEL), 0, 0, false));
                created.add(id);
            }
        }
    }

    /** Reads the rows of existing feeds. */
    public void readById(Collection<Integer> ids) {
        List<Integer> wanted =
                ids.stream().distinct().filter(id -> !byId.containsKey(id)).toList();
        if (!wanted.isEmpty()) {
            feedRows.findByIdIn(wanted).forEach(this::add);
        }
    }

    public int id(String name) {
        return Objects.requireNonNull(byName.get(name));
    }

    public String name(int id) {
        return row(id).name();
    }

    public long archived(int id) {
        return row(id).archived();
    }

    public void markChanged(int id, long number) {
        change(id, row -> row.changedAt(number));
    }

    /** Notes that an article is filed under a feed. */
    public void markShown(int id) {
        change(id, row -> row.withShown(true));
    }

    /** Notes that an article has left a feed, which may have no other. */
    public void markLeft(int id) {
        left.add(id);
    }

    /** Notes that an erased article has left a feed: without other articles, the feed loses its label, which came from that article. */
    public void markErased(int id) {
        left.add(id);
        erased.add(id);
    }

    public void archive(int id, long place) {
        change(id, row -> row.withArchive(place));
    }

    /** Writes the changed rows. The caller writes all filings before. */
    public void save() {
        if (!left.isEmpty()) {
            for (int id : feedRows.withoutArticles(left)) {
                change(id, row -> row.withShown(false));
                if (erased.contains(id) && !row(id).label().isEmpty()) {
                    change(id, FeedRow::withSlugAsLabel);
                }
            }
        }
        List<FeedRow> newRows = rows(created);
        List<FeedRow> updated =
                rows(changed.stream().filter(id -> !created.contains(id)).toList());
        if (!newRows.isEmpty()) {
            feedRows.saveAll(newRows);
        }
        if (!updated.isEmpty()) {
            feedRows.updateAll(updated);
        }
    }

    /** The changed feeds, each with its highest change number. */
    public Map<FeedKey, Long> changes() {
        Map<FeedKey, Long> changes = new HashMap<>();
        changed.stream()
                .filter(id -> row(id).change() > 0)
                .forEach(id -> changes.put(new FeedKey(name(id)), row(id).change()));
        return changes;
    }

    private List<FeedRow> rows(Collection<Integer> ids) {
        return ids.stream().map(this::row).toList();
    }

    private FeedRow row(int id) {
        return Objects.requireNonNull(byId.get(id));
    }

    private void add(FeedRow row) {
        byId.put(row.id(), row);
        byName.put(row.name(), row.id());
    }

    private void change(int id, UnaryOperator<FeedRow> change) {
        FeedRow before = row(id);
        FeedRow after = change.apply(before);
        if (!after.equals(before)) {
            byId.put(id, after);
            changed.add(id);
        }
    }
}
