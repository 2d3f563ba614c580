package dateline.article;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Removes characters that break documents or change the order of other text. These are: characters that XML 1.0 §2.2
 * forbids (control characters, lone surrogates, non-characters); embeddings and overrides of the direction (U+202A to
 * U+202E); and isolates (U+2066 to U+2069) without an end, or ends without an isolate (UAX #9 §2). C1 controls become the
 * letters of windows-1252, as in browsers (HTML Living Standard §13.2.5.80). Marks of direction and joiners stay, since
 * Arabic, Hebrew, Persian and emoji need them. It is applied to text that comes in and to text that goes out.
 */
public final class CleanText {
    private static final char ISOLATE = '\u2066';
    private static final char END_OF_ISOLATE = '\u2069';

    /** The letters of the bytes 80 to 9F in windows-1252; a space for a byte without a letter. */
    private static final String LETTERS =
            "\u20AC \u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152 \u017D "
                    + " \u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153 \u017E\u0178";

    private CleanText() {}

    /** The cleaned text; the same object when nothing had to be removed. */
    public static String of(String text) {
        BitSet unpaired = unpaired(text);
        int bad = firstBad(text, 0, unpaired);
        if (bad < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int from = 0;
        for (; bad >= 0; bad = firstBad(text, from, unpaired)) {
            clean.append(text, from, bad);
            char c = text.charAt(bad);
            if (c >= 0x80 && c < 0xA0 && LETTERS.charAt(c - 0x80) != ' ') {
                clean.append(LETTERS.charAt(c - 0x80));
            }
            from = bad + 1;
        }
        return clean.append(text, from, text.length()).toString();
    }

    /** The cleaned text; null for null. */
    public static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    /** Whether a text has no visible character, only white space, marks of direction, joiners and fillers. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(CleanText::isInvisible);
    }

    private static int firstBad(String text, int from, BitSet unpaired) {
        int length = text.length();
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isBad(c) || (isIsolate(c) && unpaired.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBad(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
                || (c >= 0x7F && c < 0xA0 && c != 0x85)
                || (c >= 0x202A && c <= 0x202E)
                || Character.isSurrogate(c)
                || c >= 0xFFFE;
    }

    private static boolean isIsolate(char c) {
        return c >= ISOLATE && c <= END_OF_ISOLATE;
    }

    /** The indexes of isolates without an end, and of ends without an isolate. */
    private static BitSet unpaired(String text) {
        BitSet unpaired = new BitSet();
        int[] open = new int[8];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == END_OF_ISOLATE && depth > 0) {
                depth--;
            } else if (c == END_OF_ISOLATE) {
                unpaired.set(i);
            } else if (isIsolate(c)) {
                open = depth == open.length ? Arrays.copyOf(open, 2 * depth) : open;
                open[depth++] = i;
            }
        }
        for (int i = 0; i < depth; i++) {
            unpaired.set(open[i]);
        }
        return unpaired;
    }

    /** The listed code points count as letters or marks in Unicode, but are invisible: fillers, blank Braille, variation selectors, tags. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || type == Character.FORMAT
                || type == Character.CONTROL
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x2800
                || c == 0x3164
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFFA0
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }
}
