package dateline.attribution.address;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Makes slugs, the names of authors and subjects in addresses, in any script. */
public final class Slugs {
    private static final int MAX_LENGTH = 240;

    private Slugs() {}

    /**
     * The slug of a name: normalised (NFKC), in lower case, with a single hyphen between words. Signs that distinguish names
     * become words ("c-sharp"), so that different subjects have different addresses. The slug of a slug is the same slug.
     *
     * @return empty when no letter, digit or sign is left
     */
    public static Optional<String> of(String text) {
        return hyphened(text, true).map(Slugs::digested);
    }

    /** The slug without words for signs, which other names may share. It is used for titles and for former addresses. */
    public static Optional<String> plain(String text) {
        return hyphened(text, false).map(slug -> slug.length() <= MAX_LENGTH ? slug : cut(slug, MAX_LENGTH));
    }

    private static Optional<String> hyphened(String text, boolean signs) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String slug = words(Normalizer.normalize(composed, Normalizer.Form.NFKC), signs);
        return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
    }

    /** The words with a hyphen between them, and none at the ends. */
    private static String words(String text, boolean signs) {
        StringBuilder slug = new StringBuilder(text.length());
        boolean between = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (isWordPart(c)) {
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
    private static boolean isWordPart(int c) {
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

    /** Shortens a long slug, and appends a digest so that two long slugs with the same beginning differ. */
    private static String digested(String slug) {
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        CRC32C digest = new CRC32C();
        digest.update(slug.getBytes(StandardCharsets.UTF_8));
        String end = "-" + HexFormat.of().toHexDigits((int) digest.getValue());
        return cut(slug, MAX_LENGTH - end.length()) + end;
    }

    /** Shortens a slug without splitting a surrogate pair at its end. */
    private static String cut(String slug, int length) {
        int end = Character.isLowSurrogate(slug.charAt(length)) ? length - 1 : length;
        return slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.substring(0, end);
    }
}
