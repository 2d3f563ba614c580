package dateline.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The progress of an index in the change log. It is stored with the index.
 *
 * @param store the id of the publication; with another id the index is built again
 * @param upTo the highest change number that the index has processed
 * @param scannedTo the progress of the pass over all stored articles, as a change number; the pass ends at upTo
 * @param whole whether such a pass has ever ended
 * @param renewed whether such a pass has ended in this version, so that every document has all its fields
 */
record IndexPosition(String store, long upTo, long scannedTo, boolean whole, boolean renewed) {
    /** The version of the fields of the index; it is stored after the id of the publication. */
    private static final String FIELDS = " 4";

    /**
     * The earlier versions of the fields: without stems, without the time of the last change, and without what partners may
     * get. Such an index still answers searches of the public while a pass over all stored articles renews it.
     */
    private static final Set<String> EARLIER = Set.of(" 1", " 2", " 3");

    /** The position of an empty index. */
    static IndexPosition start(String store, long last) {
        return new IndexPosition(store, last, 0, false, false);
    }

    /** Reads the stored position; empty when it is that of another store. */
    static Optional<IndexPosition> of(@Nullable Iterable<Map.Entry<String, String>> stored, String store) {
        if (stored == null) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        stored.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        String fields = values.getOrDefault("store", "");
        IndexPosition position = new IndexPosition(
                store,
                Long.parseLong(values.getOrDefault("upTo", "0")),
                Long.parseLong(values.getOrDefault("swept", "0")),
                Boolean.parseBoolean(values.get("whole")),
                Boolean.parseBoolean(values.get("renewed")));
        if (fields.equals(store + FIELDS)) {
            return Optional.of(position);
        }
        return EARLIER.stream().map(store::concat).anyMatch(fields::equals)
                ? Optional.of(position.withNewScan())
                : Optional.empty();
    }

    Iterable<Map.Entry<String, String>> toStore() {
        return List.of(
                Map.entry("store", store + FIELDS),
                Map.entry("upTo", Long.toString(upTo)),
                Map.entry("swept", Long.toString(scannedTo)),
                Map.entry("whole", Boolean.toString(whole)),
                Map.entry("renewed", Boolean.toString(renewed)));
    }

    /** Whether the pass over all stored articles is complete. */
    boolean isScanned() {
        return scannedTo >= upTo;
    }

    /** A copy after the changes up to a number. A pass that was complete stays complete. */
    IndexPosition advancedTo(long number) {
        return new IndexPosition(store, number, isScanned() ? number : scannedTo, whole, renewed);
    }

    /** A copy after the pass has come to a number. */
    IndexPosition withScannedTo(long number) {
        boolean last = number >= upTo;
        return new IndexPosition(store, upTo, Math.min(number, upTo), whole || last, renewed || last);
    }

    /** A copy that needs another pass over all stored articles. */
    IndexPosition withNewScan() {
        return new IndexPosition(store, upTo, 0, whole, renewed);
    }
}
