package dateline.article;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Text without what XML 1.0 §2.2 forbids (control characters, lone surrogates, non-characters), with the letters of
 * windows-1252 in place of C1 controls, as which browsers read them (HTML Living Standard §13.2.5.80), and without what turns the order of the letters around it: embeddings and overrides (U+202A to
 * U+202E) go, isolates (U+2066 to U+2069) stay where each has its end (UAX #9 §2). Marks of direction and joiners,
 * which Arabic, Hebrew, Persian and emoji need, stay as they are. Applied on the way in and on the way out.
 */
public final class CleanText {
    private static final char ISOLATE = '\u2066';
    private static final char END_OF_ISOLATE = '\u2069';

    /** What the bytes 80 to 9F are in windows-1252; a blank where they are nothing. */
    private static final String LETTERS =
            "\u20AC \u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152 \u017D "
                    + " \u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153 \u017E\u0178";

    private CleanText() {}

    /** The text itself when it is clean. */
    public static String of(String text) {
        BitSet alone = unpaired(text);
        int bad = firstBad(text, 0, alone);
        if (bad < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int from = 0;
        for (; bad >= 0; bad = firstBad(text, from, alone)) {
            clean.append(text, from, bad);
            char c = text.charAt(bad);
            if (c >= 0x80 && c < 0xA0 && LETTERS.charAt(c - 0x80) != ' ') {
                clean.append(LETTERS.charAt(c - 0x80));
            }
            from = bad + 1;
        }
        return clean.append(text, from, text.length()).toString();
    }

    /** The same, where there may be no text. */
    public static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    /** Whether nothing of a text can be seen: white space, marks of direction, joiners, fillers. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(CleanText::isInvisible);
    }

    private static int firstBad(String text, int from, BitSet alone) {
        int length = text.length();
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isBad(c) || (isIsolate(c) && alone.get(i))) {
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

    /** Where isolates stand that have no end, and ends that have no isolate. */
    private static BitSet unpaired(String text) {
        BitSet alone = new BitSet();
        int[] open = new int[8];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == END_OF_ISOLATE && depth > 0) {
                depth--;
            } else if (c == END_OF_ISOLATE) {
                alone.set(i);
            } else if (isIsolate(c)) {
                open = depth == open.length ? Arrays.copyOf(open, 2 * depth) : open;
                open[depth++] = i;
            }
        }
        for (int i = 0; i < depth; i++) {
            alone.set(open[i]);
        }
        return alone;
    }

    /** The last are letters in name only: fillers, the blank Braille pattern, selectors of forms, tags. */
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
