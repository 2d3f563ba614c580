package dateline.ingest.office;

import com.google.re2j.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bullet or number that a word processor writes before a paragraph to make it look like an item of a list.
 *
 * @param kind how the items are numbered
 * @param number the number of the item; 0 for a bullet
 */
record ListMarker(Kind kind, int number) {
    private static final Pattern DIGITS = Pattern.compile("\\(?[0-9]{1,4}[.)]");
    private static final Pattern LETTER = Pattern.compile("\\(?[A-Za-z][.)]");
    private static final Pattern ROMAN = Pattern.compile("\\(?(?:[ivxl]{1,7}|[IVXL]{1,7})[.)]");

    /** How the items of a list are numbered (HTML Living Standard §4.4.5), if they are. */
    enum Kind {
        BULLETS(""),
        NUMBERS("1"),
        SMALL_LETTERS("a"),
        CAPITALS("A"),
        SMALL_ROMAN("i"),
        CAPITAL_ROMAN("I");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    /**
     * Reads a marker.
     *
     * @param before the marker of the previous item, which decides whether "i." or "v." is a letter or a number
     * @return null when a list in HTML can't have it, such as "1.2." or "Article 1"
     */
    static @Nullable ListMarker of(String written, @Nullable ListMarker before) {
        String marker = written.replace('\u00A0', ' ').strip();
        if (DIGITS.matches(marker)) {
            return new ListMarker(Kind.NUMBERS, Integer.parseInt(bare(marker)));
        }
        boolean small = marker.chars().anyMatch(Character::isLowerCase);
        ListMarker letter = LETTER.matches(marker)
                ? new ListMarker(
                        small ? Kind.SMALL_LETTERS : Kind.CAPITALS,
                        Character.toLowerCase(bare(marker).charAt(0)) - 'a' + 1)
                : null;
        ListMarker roman = ROMAN.matches(marker)
                ? new ListMarker(small ? Kind.SMALL_ROMAN : Kind.CAPITAL_ROMAN, roman(bare(marker)))
                : null;
        if (letter != null && roman != null) {
            boolean first = before == null || before.kind() == Kind.BULLETS;
            return letter.follows(before) || (!roman.follows(before) && !(first && roman.number() == 1))
                    ? letter
                    : roman;
        }
        if (letter != null || roman != null) {
            return letter != null ? letter : roman;
        }
        boolean bullet = marker.codePointCount(0, marker.length()) == 1 && !Character.isDigit(marker.codePointAt(0));
        return bullet ? new ListMarker(Kind.BULLETS, 0) : null;
    }

    /** Whether it is the next marker after another. */
    boolean follows(@Nullable ListMarker before) {
        return before != null && before.kind() == kind && (kind == Kind.BULLETS || before.number() + 1 == number);
    }

    private static String bare(String marker) {
        return marker.replace("(", "").replace(")", "").replace(".", "");
    }

    private static int roman(String letters) {
        List<Integer> values = letters.chars()
                .mapToObj(c -> switch (Character.toLowerCase(c)) {
                    case 'i' -> 1;
                    case 'v' -> 5;
                    case 'x' -> 10;
                    default -> 50;
                })
                .toList();
        int sum = 0;
        for (int i = 0; i < values.size(); i++) {
            boolean less = i + 1 < values.size() && values.get(i) < values.get(i + 1);
            sum += less ? -values.get(i) : values.get(i);
        }
        return sum;
    }
}
