package dateline.attribution.address;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words for signs that distinguish names ("C" and "C#", "a,b" and "a b"), for slugs. White space, hyphens, underscores,
 * quotation marks, apostrophes and the full stops of abbreviations do not distinguish names ("U.S." and "U S", "O'Neil"
 * and "O’Neil").
 */
final class SlugSigns {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("%", "percent"),
            Map.entry("‰", "per-mille"),
            Map.entry("&", "and"),
            Map.entry("@", "at"),
            Map.entry("/", "slash"),
            Map.entry("⁄", "slash"),
            Map.entry("\\", "backslash"),
            Map.entry("*", "star"),
            Map.entry("♯", "sharp"),
            Map.entry("§", "section"),
            Map.entry("^", "caret"),
            Map.entry("|", "pipe"),
            Map.entry("~", "tilde"),
            Map.entry("=", "equals"),
            Map.entry("<", "less"),
            Map.entry(">", "greater"),
            Map.entry("×", "times"),
            Map.entry(",", "comma"),
            Map.entry("、", "comma"),
            Map.entry("،", "comma"),
            Map.entry(";", "semicolon"),
            Map.entry("؛", "semicolon"),
            Map.entry(":", "colon"),
            Map.entry("!", "exclamation"),
            Map.entry("?", "question"),
            Map.entry("؟", "question"),
            Map.entry("(", "open"),
            Map.entry(")", "close"),
            Map.entry("[", "open-square"),
            Map.entry("]", "close-square"),
            Map.entry("{", "open-curly"),
            Map.entry("}", "close-curly"),
            Map.entry("$", "dollar"),
            Map.entry("€", "euro"),
            Map.entry("£", "pound"),
            Map.entry("¥", "yen"));

    private SlugSigns() {}

    /** The word for the sign at an index of a text; empty when the sign only separates words. */
    static Optional<String> word(String text, int index) {
        int sign = text.codePointAt(index);
        int next = index + Character.charCount(sign);
        boolean before = index > 0 && isWord(text.codePointBefore(index));
        boolean after = next < text.length() && isWord(text.codePointAt(next));
        if (sign == '#') {
            boolean digit = after && Character.isDigit(text.codePointAt(next));
            boolean sharp = before || (!after && hasTextBefore(text, index));
            return Optional.of(sharp ? "sharp" : digit ? "number" : "hash");
        }
        if (sign == '.') {
            // It is a word in ".NET" and "3.5"; elsewhere it ends an abbreviation or separates words.
            boolean leading = after && (index == 0 || Character.isWhitespace(text.codePointBefore(index)));
            boolean number = before
                    && after
                    && Character.isDigit(text.codePointBefore(index))
                    && Character.isDigit(text.codePointAt(next));
            return leading || number ? Optional.of("dot") : Optional.empty();
        }
        String word = WORDS.get(Character.toString(sign));
        return word == null ? named(sign) : Optional.of(word);
    }

    /** Whether there is anything except white space before an index. */
    private static boolean hasTextBefore(String text, int index) {
        int last = index - 1;
        while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return last >= 0;
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c);
    }

    /** Mathematical and currency symbols get their Unicode names, such as "INDIAN RUPEE SIGN". */
    private static Optional<String> named(int sign) {
        int type = Character.getType(sign);
        if (type != Character.MATH_SYMBOL && type != Character.CURRENCY_SYMBOL) {
            return Optional.empty();
        }
        return Optional.ofNullable(Character.getName(sign))
                .map(name -> name.toLowerCase(Locale.ROOT).replace(" sign", "").replace(' ', '-'));
    }
}
