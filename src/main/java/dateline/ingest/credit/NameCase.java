package dateline.ingest.credit;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes names that are printed in capitals in the usual way: {@code JANE McKAY} is Jane McKay. */
final class NameCase {
    /** A name in capitals whose prefix has small letters: McKAY, DeVITO, FitzGERALD. */
    private static final Pattern PREFIXED = Pattern.compile("^(\\p{Lu}\\p{Ll}{1,3})(\\p{Lu}{2,})$");

    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern NUMERAL = Pattern.compile("^(?:II|III|IV|VI|VII|VIII|IX)$");
    private static final Set<String> PARTICLES = Set.of(
            "VAN", "VON", "VOM", "DER", "DEN", "DE", "DA", "DO", "DOS", "DAS", "DU", "DEL", "DELLA", "DEGLI", "DI",
            "ZU", "ZUM", "ZUR", "TER", "TEN", "BIN", "IBN", "BINT", "AL", "EL", "Y", "UND");
    /** Articles that are written small only after "de": "María de la Cruz", but "Marine Le Pen". */
    private static final Set<String> ARTICLES = Set.of("LA", "LAS", "LOS", "LE");

    private static final Map<String, String> FIXED =
            Map.of("PH.D.", "Ph.D.", "PHD", "PhD", "MBA", "MBA", "OBE", "OBE", "CBE", "CBE", "MBE", "MBE", "NG", "Ng");
    private static final Locale TURKISH = Locale.of("tr");

    private NameCase() {}

    /** The name in its usual spelling; unchanged when it is not printed in capitals. */
    static String of(String name) {
        List<String> tokens = CreditWords.tokens(name);
        boolean all = tokens.stream()
                .allMatch(token -> isCapitals(token) || NameShape.isLowerCase(token) || PREFIXED.matches(token));
        if (tokens.size() < 2 || tokens.stream().noneMatch(token -> isCapitals(token) || PREFIXED.matches(token))) {
            return name;
        }
        Locale locale = name.indexOf('İ') >= 0 || name.indexOf('Ğ') >= 0 ? TURKISH : Locale.ROOT;
        StringBuilder cased = new StringBuilder(name.length());
        for (int i = 0; i < tokens.size(); i++) {
            boolean article = i > 0 && tokens.get(i - 1).equalsIgnoreCase("de") && ARTICLES.contains(tokens.get(i));
            boolean particle = i > 0 && i < tokens.size() - 1 && (article || PARTICLES.contains(tokens.get(i)));
            String token = tokens.get(i);
            cased.append(i == 0 ? "" : " ")
                    .append(all || letters(token) > (i == 0 ? 3 : 2) ? word(token, particle, locale) : token);
        }
        return cased.toString();
    }

    private static String word(String token, boolean particle, Locale locale) {
        if (particle) {
            return token.toLowerCase(locale);
        }
        String fixed = FIXED.get(token);
        if (fixed != null) {
            return fixed;
        }
        if (NUMERAL.matches(token) || isInitials(token)) {
            return token;
        }
        Matcher pieces = PIECE.matcher(token);
        StringBuilder cased = new StringBuilder(token.length());
        int from = 0;
        String previous = "";
        while (pieces.find()) {
            String mark = token.substring(from, pieces.start());
            cased.append(mark).append(piece(pieces.group(), previous, mark, locale));
            previous = pieces.group();
            from = pieces.end();
        }
        return cased.append(token, from, token.length()).toString();
    }

    private static String piece(String piece, String previous, String mark, Locale locale) {
        Matcher prefixed = PREFIXED.matcher(piece);
        if (prefixed.matches()) {
            return prefixed.group(1) + capitalised(prefixed.group(2), locale);
        }
        if (!isCapitals(piece)) {
            return piece;
        }
        boolean apostrophe = mark.equals("'") || mark.equals("’") || mark.equals("‘");
        if (apostrophe && previous.length() > 1) {
            return piece.toLowerCase(locale);
        }
        if (piece.startsWith("MC") && piece.length() > 4) {
            return "Mc" + capitalised(piece.substring(2), locale);
        }
        return capitalised(piece, locale);
    }

    private static String capitalised(String piece, Locale locale) {
        int first = piece.offsetByCodePoints(0, 1);
        String small = piece.toLowerCase(locale);
        int smallFirst = small.offsetByCodePoints(0, 1);
        return piece.substring(0, first) + small.substring(smallFirst).replace("\u0307", "");
    }

    /** Letters with a full stop after each, or two letters that are not a name: JD, PJ, AJ. */
    private static boolean isInitials(String token) {
        String letters = token.replace(".", "");
        boolean dotted = token.length() > letters.length() + 1 || (letters.length() == 1 && token.endsWith("."));
        return (dotted && 2 * letters.length() <= token.length())
                || (letters.length() == 2
                        && !token.endsWith(".")
                        && (letters.endsWith("J") || letters.chars().noneMatch(NameCase::isVowel)));
    }

    private static boolean isVowel(int c) {
        return c > 0x7F || "AEIOUY".indexOf(c) >= 0;
    }

    private static boolean isCapitals(String token) {
        return token.codePoints().anyMatch(Character::isUpperCase)
                && token.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    private static long letters(String token) {
        return token.codePoints().filter(Character::isLetter).count();
    }
}
