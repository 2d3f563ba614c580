package dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * Text without what XML 1.0 §2.2 forbids (control characters, lone surrogates, non-characters) and without C1
 * controls, which it discourages. Applied on the way in and on the way out.
 */
public final class CleanText {
    private CleanText() {}

    /** The text itself when it is clean. */
    public static String of(String text) {
        int bad = firstBad(text, 0);
        if (bad < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int from = 0;
        for (; bad >= 0; bad = firstBad(text, from)) {
            clean.append(text, from, bad);
            from = bad + 1;
        }
        return clean.append(text, from, text.length()).toString();
    }

    /** The same, where there may be no text. */
    public static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    private static int firstBad(String text, int from) {
        int length = text.length();
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isBad(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBad(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
                || (c >= 0x7F && c < 0xA0 && c != 0x85)
                || Character.isSurrogate(c)
                || c >= 0xFFFE;
    }
}
