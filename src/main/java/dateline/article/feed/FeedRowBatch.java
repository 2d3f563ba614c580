package dateline.article.feed;

import java.util.ArrayList;
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

/** The lines of some feeds during one act, and what the act makes of them. Its holder has the lock of the change log. */
public final class FeedRowBatch {
    private final FeedRows feedRows;
    private final Map<Integer, FeedRow> byId = new LinkedHashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Set<Integer> fresh = new LinkedHashSet<>();
    private final Set<Integer> changed = new LinkedHashSet<>();
    private final Set<Integer> left = new LinkedHashSet<>();
    private final Set<Integer> forgotten = new HashSet<>();

    public FeedRowBatch(FeedRows feedRows) {
        this.feedRows = feedRows;
    }

    /** Reads the lines of feeds that need no label; those that are new get one. */
    public void openByName(Collection<String> names) {
        Map<String, String> unlabelled = new LinkedHashMap<>();
        names.forEach(name -> unlabelled.put(name, FeedRow.NO_LABEL));
        openByName(unlabelled);
    }

    /**
     * Reads the lines of feeds by name and label; those that are new get one. The first label stays for as long as the
     * feed has articles, unless it is of another name: who has left is not called by name any more.
     */
    public void openByName(Map<String, String> labels) {
        open(labels);
        labels.forEach((name, label) -> {
            int id = id(name);
            if (!label.isEmpty() && isBetter(line(id), label)) {
                change(id, line -> line.labelled(label));
            }
        });
    }

    private static boolean isBetter(FeedRow line, String label) {
        FeedKey key = new FeedKey(line.name());
        return line.label().isEmpty() || !line.shown() || (key.isOf(label) && !key.isOf(line.label()));
    }

    /** Gives a feed another label, unless that is of another name and its own is not. */
    public void label(int id, String label) {
        FeedKey key = new FeedKey(name(id));
        if (!key.isOf(line(id).label()) || key.isOf(label)) {
            change(id, line -> line.labelled(label));
        }
    }

    private void open(Map<String, String> labels) {
        List<String> wanted = labels.keySet().stream()
                .distinct()
                .filter(name -> !byName.containsKey(name))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        feedRows.findByNameIn(wanted).forEach(this::hold);
        List<String> unknown =
                wanted.stream().filter(name -> !byName.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            int id = Math.max(
                    feedRows.last(),
                    fresh.stream().mapToInt(Integer::intValue).max().orElse(0));
            for (String name : unknown) {
                hold(new FeedRow(++id, name, labels.getOrDefault(name, FeedRow.NO_LABEL), 0, 0, false));
                fresh.add(id);
            }
        }
    }

    /** Reads the lines of feeds that are in it. */
    public void openById(Collection<Integer> ids) {
        List<Integer> wanted =
                ids.stream().distinct().filter(id -> !byId.containsKey(id)).toList();
        if (!wanted.isEmpty()) {
            feedRows.findByIdIn(wanted).forEach(this::hold);
        }
    }

    public int id(String name) {
        return Objects.requireNonNull(byName.get(name));
    }

    public String name(int id) {
        return line(id).name();
    }

    public long archived(int id) {
        return line(id).archived();
    }

    public void touch(int id, long number) {
        change(id, line -> line.touched(number));
    }

    /** An article is filed under a feed. */
    public void show(int id) {
        change(id, line -> line.shown(true));
    }

    /** An article has left a feed, which may have been its last. */
    public void leave(int id) {
        left.add(id);
    }

    /** The same of an article of which nothing may be left: a feed without others is called by its address. */
    public void forget(int id) {
        left.add(id);
        forgotten.add(id);
    }

    public void archive(int id, long place) {
        change(id, line -> line.archivedTo(place));
    }

    /** Writes what has changed. All filings are written before. */
    public void save() {
        if (!left.isEmpty()) {
            for (int id : feedRows.empty(left)) {
                change(id, line -> line.shown(false));
                if (forgotten.contains(id) && !line(id).label().isEmpty()) {
                    change(id, FeedRow::unlabelled);
                }
            }
        }
        List<FeedRow> created = lines(fresh);
        List<FeedRow> updated =
                lines(changed.stream().filter(id -> !fresh.contains(id)).toList());
        if (!created.isEmpty()) {
            feedRows.saveAll(created);
        }
        if (!updated.isEmpty()) {
            feedRows.updateAll(updated);
        }
    }

    /** The feeds that were touched, each with its highest number. */
    public Map<FeedKey, Long> touched() {
        Map<FeedKey, Long> touched = new HashMap<>();
        changed.stream()
                .filter(id -> line(id).change() > 0)
                .forEach(id -> touched.put(new FeedKey(name(id)), line(id).change()));
        return touched;
    }

    private List<FeedRow> lines(Collection<Integer> ids) {
        List<FeedRow> wanted = new ArrayList<>();
        ids.forEach(id -> wanted.add(line(id)));
        return wanted;
    }

    private FeedRow line(int id) {
        return Objects.requireNonNull(byId.get(id));
    }

    private void hold(FeedRow line) {
        byId.put(line.id(), line);
        byName.put(line.name(), line.id());
    }

    private void change(int id, UnaryOperator<FeedRow> change) {
        FeedRow before = line(id);
        FeedRow after = change.apply(before);
        if (!after.equals(before)) {
            byId.put(id, after);
            changed.add(id);
        }
    }
}
