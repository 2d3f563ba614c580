package dateline.attribution;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of authors and subjects as they stand in addresses, in any script. */
public final class Slugs {
    /** All but letters, marks and digits of any script, emoji with their tones, and the plus of C++. */
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{So}\\x{1F3FB}-\\x{1F3FF}+]+");

    private static final Pattern EDGES = Pattern.compile("^-|-$");

    private static final int LIMIT = 240;

    private Slugs() {}

    /**
     * Compatibility forms composed, lower case, anything between words a single hyphen; the slug of a slug is itself.
     *
     * @return empty when nothing is left
     */
    public static Optional<String> of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String slug = Normalizer.normalize(composed, Normalizer.Form.NFKC);
        slug = EDGES.matcher(OTHERS.matcher(slug).replaceAll("-")).replaceAll("");
        return slug.isEmpty() ? Optional.empty() : Optional.of(shortened(slug));
    }

    /** What fits, without half a character at its end. */
    private static String shortened(String slug) {
        if (slug.length() <= LIMIT) {
            return slug;
        }
        int end = Character.isLowSurrogate(slug.charAt(LIMIT)) ? LIMIT - 1 : LIMIT;
        return EDGES.matcher(slug.substring(0, end)).replaceAll("");
    }
}
