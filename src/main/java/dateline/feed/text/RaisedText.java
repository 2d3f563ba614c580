package dateline.feed.text;

import com.google.re2j.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Superscripts and subscripts as plain text, in characters of Unicode where these exist: 10⁶, H₂O, 2nd, x^(a+b). */
final class RaisedText {
    private static final String PLAIN = "0123456789+-−=()";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";
    private static final Map<String, String> SIGNS =
            Map.of("TM", "™", "tm", "™", "SM", "℠", "o", "º", "a", "ª", "n", "ⁿ", "i", "ⁱ");

    /** Ordinals and abbreviations: 1er, 2nd, 18e, Mme, Dr. */
    private static final Pattern LETTERS = Pattern.compile("[\\pL.]+");

    private RaisedText() {}

    /** @param before the text before it */
    static String raised(String text, CharSequence before) {
        String digits = translated(text, RAISED);
        if (digits != null) {
            return digits;
        }
        String sign = SIGNS.get(text);
        if (sign != null) {
            return sign;
        }
        boolean afterDigit = !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
        if (LETTERS.matches(text) && (text.length() > 1 || afterDigit)) {
            return text;
        }
        boolean isBase = !before.isEmpty() && Character.isLetterOrDigit(before.charAt(before.length() - 1));
        if (!isBase) {
            return text;
        }
        return text.codePointCount(0, text.length()) == 1 ? "^" + text : "^(" + text + ")";
    }

    static String lowered(String text) {
        String digits = translated(text, LOWERED);
        return digits == null ? text : digits;
    }

    private static @Nullable String translated(String text, String others) {
        StringBuilder translated = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = PLAIN.indexOf(text.charAt(i));
            if (at < 0) {
                return null;
            }
            translated.append(others.charAt(at));
        }
        return translated.toString();
    }
}
