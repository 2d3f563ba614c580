package dateline.attribution;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Names of authors and subjects as they stand in addresses, in any script. */
public final class Slugs {
    private static final int LIMIT = 240;

    private Slugs() {}

    /**
     * Compatibility forms composed, lower case, anything between words a single hyphen; the slug of a slug is itself.
     *
     * @return empty when nothing is left
     */
    public static Optional<String> of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String slug = hyphened(Normalizer.normalize(composed, Normalizer.Form.NFKC));
        return slug.isEmpty() ? Optional.empty() : Optional.of(shortened(slug));
    }

    /** Words with a hyphen between them, and none at the edges. */
    private static String hyphened(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        boolean between = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!stays(c)) {
                between = true;
                continue;
            }
            if (between && !slug.isEmpty()) {
                slug.append('-');
            }
            slug.appendCodePoint(c);
            between = false;
        }
        return slug.toString();
    }

    /** Letters, marks and digits of any script, emoji with their tones, and the plus of C++. */
    private static boolean stays(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.OTHER_SYMBOL -> true;
            default -> c == '+' || (c >= 0x1F3FB && c <= 0x1F3FF);
        };
    }

    /** What fits, without half a character at its end. */
    private static String shortened(String slug) {
        if (slug.length() <= LIMIT) {
            return slug;
        }
        int end = Character.isLowSurrogate(slug.charAt(LIMIT)) ? LIMIT - 1 : LIMIT;
        return slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.substring(0, end);
    }
}
