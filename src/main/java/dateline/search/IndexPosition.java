package dateline.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far an index has come; kept with it.
 *
 * @param store the publication's id: with another, the index is made anew
 * @param upTo the highest number of the change log that it has seen
 * @param swept how far a pass over all that is stored has come, by the numbers of articles; it ends at upTo
 * @param whole whether such a pass has ever ended
 */
record IndexPosition(String store, long upTo, long swept, boolean whole) {
    /** Stands for what the index has of an article; it stands behind the store in what is kept. */
    private static final String FORM = " 3";

    /**
     * The forms without stems, and without what was changed last. Such an index goes on answering, while a pass over all
     * that is stored makes it anew.
     */
    private static final Set<String> EARLIER = Set.of(" 1", " 2");

    /** Of an index that has everything to see. */
    static IndexPosition before(String store, long last) {
        return new IndexPosition(store, last, 0, false);
    }

    /** From what was kept; empty when it is of something else. */
    static Optional<IndexPosition> of(@Nullable Iterable<Map.Entry<String, String>> kept, String store) {
        if (kept == null) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        kept.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        String form = values.getOrDefault("store", "");
        IndexPosition position = new IndexPosition(
                store,
                Long.parseLong(values.getOrDefault("upTo", "0")),
                Long.parseLong(values.getOrDefault("swept", "0")),
                Boolean.parseBoolean(values.get("whole")));
        if (form.equals(store + FORM)) {
            return Optional.of(position);
        }
        return EARLIER.stream().map(store::concat).anyMatch(form::equals)
                ? Optional.of(position.again())
                : Optional.empty();
    }

    Iterable<Map.Entry<String, String>> kept() {
        return List.of(
                Map.entry("store", store + FORM),
                Map.entry("upTo", Long.toString(upTo)),
                Map.entry("swept", Long.toString(swept)),
                Map.entry("whole", Boolean.toString(whole)));
    }

    boolean isSwept() {
        return swept >= upTo;
    }

    /** After changes up to a number; a pass that was over is over still. */
    IndexPosition seen(long number) {
        return new IndexPosition(store, number, isSwept() ? number : swept, whole);
    }

    IndexPosition sweptTo(long number) {
        return new IndexPosition(store, upTo, Math.min(number, upTo), whole || number >= upTo);
    }

    /** With another pass to do over all that is stored. */
    IndexPosition again() {
        return new IndexPosition(store, upTo, 0, whole);
    }
}
