package dateline.operations.setting;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The known name that is most similar to an unknown one.
 *
 * @param name the known name
 * @param isMeant whether the unknown name is clearly a misspelling of it
 */
public record NearestName(String name, boolean isMeant) {
    private static final int MOST_ERRORS = 2;
    private static final double SIMILAR = 0.75;

    /** Empty when no known name is similar. */
    public static Optional<NearestName> of(String unknown, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> distance.apply(plain(name), plain(unknown)))
                        .thenComparingDouble(name -> -similarity.apply(name, unknown)))
                .filter(name -> similarity.apply(name, unknown) >= SIMILAR)
                .map(name -> new NearestName(name, distance.apply(plain(name), plain(unknown)) <= MOST_ERRORS));
    }

    private static String plain(String name) {
        return name.replaceAll("[-_.]", "");
    }
}
