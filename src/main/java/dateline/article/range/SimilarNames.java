package dateline.article.range;

import dateline.article.feed.FeedRow;
import dateline.article.feed.FeedRows;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Names of feeds that are like a name which no feed has. Few lines of the ledger are read, however long it is. */
final class SimilarNames {
    private static final int AROUND = 100;
    private static final double ALIKE = 0.72;

    private SimilarNames() {}

    /** Labels by slugs, the most alike first. */
    static Map<String, String> of(FeedRows feedRows, String prefix, String slug, int limit) {
        Map<String, String> known = new TreeMap<>();
        // Names that begin alike lie together; a slip further in is found by the beginning alone.
        for (int length : List.of(slug.length(), Math.min(3, slug.length()), Math.min(1, slug.length()))) {
            String near = prefix + slug.substring(0, length);
            feedRows.from(near, AROUND).forEach(line -> note(line, prefix, known));
            feedRows.before(near, AROUND).forEach(line -> note(line, prefix, known));
        }
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        Map<String, Double> alike = new LinkedHashMap<>();
        known.keySet().forEach(name -> alike.put(name, similarity.apply(name, slug)));
        Map<String, String> nearest = new LinkedHashMap<>();
        alike.entrySet().stream()
                .filter(name -> name.getValue() >= ALIKE)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(limit)
                .forEach(name -> nearest.put(name.getKey(), known.getOrDefault(name.getKey(), "")));
        return nearest;
    }

    private static void note(FeedRow line, String prefix, Map<String, String> known) {
        if (line.name().startsWith(prefix) && !line.label().isEmpty()) {
            known.put(line.name().substring(prefix.length()), line.label());
        }
    }
}
