package dateline.attribution.address;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Names of authors and subjects as they stand in addresses, in any script. */
public final class Slugs {
    private static final int LIMIT = 240;

    private Slugs() {}

    /**
     * Compatibility forms composed, lower case, anything between words a single hyphen; signs that tell names apart are
     * words ("c-sharp"), so that different subjects have different addresses. The slug of a slug is itself.
     *
     * @return empty when nothing is left
     */
    public static Optional<String> of(String text) {
        return hyphened(text, true).map(Slugs::digested);
    }

    /** The same without words for signs, which may be that of another name too: for titles, and for addresses of old. */
    public static Optional<String> plain(String text) {
        return hyphened(text, false).map(Slugs::shortened);
    }

    private static Optional<String> hyphened(String text, boolean signs) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String slug = words(Normalizer.normalize(composed, Normalizer.Form.NFKC), signs);
        return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
    }

    /** Words with a hyphen between them, and none at the edges. */
    private static String words(String text, boolean signs) {
        StringBuilder slug = new StringBuilder(text.length());
        boolean between = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (stays(c)) {
                hyphen(slug, between).appendCodePoint(c);
                between = false;
                continue;
            }
            if (signs) {
                SlugSigns.word(text, i).ifPresent(word -> hyphen(slug, true).append(word));
            }
            between = true;
        }
        return slug.toString();
    }

    private static StringBuilder hyphen(StringBuilder slug, boolean between) {
        return between && !slug.isEmpty() ? slug.append('-') : slug;
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

    /** What fits; of two long ones that begin alike each has its own end. */
    private static String digested(String slug) {
        if (slug.length() <= LIMIT) {
            return slug;
        }
        CRC32C digest = new CRC32C();
        digest.update(slug.getBytes(StandardCharsets.UTF_8));
        String end = "-" + HexFormat.of().toHexDigits((int) digest.getValue());
        return cut(slug, LIMIT - end.length()) + end;
    }

    private static String shortened(String slug) {
        return slug.length() <= LIMIT ? slug : cut(slug, LIMIT);
    }

    /** Without half a character at its end. */
    private static String cut(String slug, int length) {
        int end = Character.isLowSurrogate(slug.charAt(length)) ? length - 1 : length;
        return slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.substring(0, end);
    }
}
