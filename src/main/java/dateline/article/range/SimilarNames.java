package dateline.article.range;

import dateline.article.feed.FeedRow;
import dateline.article.feed.FeedRows;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds feeds with names similar to a name that no feed has. It reads few rows, whatever the number of feeds. */
final class SimilarNames {
    private static final int NEIGHBOURS = 100;
    private static final double MIN_SIMILARITY = 0.72;

    private SimilarNames() {}

    /** Labels by slugs, the most similar first. */
    static Map<String, String> of(FeedRows feedRows, String prefix, String slug, int limit) {
        Map<String, String> labels = new TreeMap<>();
        // Names with the same beginning are neighbours in the index; shorter beginnings find typing errors further
        // back.
        for (int length : List.of(slug.length(), Math.min(3, slug.length()), Math.min(1, slug.length()))) {
            String near = prefix + slug.substring(0, length);
            feedRows.startingAt(near, NEIGHBOURS).forEach(row -> add(row, prefix, labels));
            feedRows.before(near, NEIGHBOURS).forEach(row -> add(row, prefix, labels));
        }
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        Map<String, Double> similarities = new LinkedHashMap<>();
        labels.keySet().forEach(name -> similarities.put(name, similarity.apply(name, slug)));
        Map<String, String> nearest = new LinkedHashMap<>();
        similarities.entrySet().stream()
                .filter(name -> name.getValue() >= MIN_SIMILARITY)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(limit)
                .forEach(name -> nearest.put(name.getKey(), labels.getOrDefault(name.getKey(), "")));
        return nearest;
    }

    private static void add(FeedRow row, String prefix, Map<String, String> labels) {
        if (row.name().startsWith(prefix) && !row.label().isEmpty()) {
            labels.put(row.name().substring(prefix.length()), row.label());
        }
    }
}
