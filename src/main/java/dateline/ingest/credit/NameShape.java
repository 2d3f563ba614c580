package dateline.ingest.credit;

import com.google.re2j.Pattern;
import dateline.ingest.credit.CreditWords.Kind;
import java.util.List;

/**
 * Decides whether a text looks like a person's name: a few words, capitalised except for particles in scripts that have
 * case, no digits, only the punctuation that names have.
 */
public final class NameShape {
    private static final int MOST_WORDS = 8;
    private static final int MOST_CAPITALISED = 6;
    private static final int MOST_WITHOUT_CASE = 5;
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}'’‘ʻʼ´`.\\-‐‑·・׳״\\x{200C}\\x{200D}־]+(?:\"[\\p{L}\\p{M}]+)?");
    private static final Pattern NICKNAME = Pattern.compile("[\"“„«']\\p{Lu}[\\p{L}\\p{M}.\\-]*[\"”“»']");
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{L}{5,}\\.");

    private final CreditWords words;

    public NameShape(CreditWords words) {
        this.words = words;
    }

    /** Whether a text looks like a full name: two words or more, or one in a script that writes names without a space. */
    public boolean isFullName(String text) {
        return isName(text) && (text.contains(" ") || isWrittenWithoutSpace(text));
    }

    /** Whether a text looks like a name of one word or more. */
    public boolean isName(String text) {
        List<String> tokens = CreditWords.tokens(text);
        if (tokens.isEmpty() || tokens.size() > MOST_WORDS) {
            return false;
        }
        int capitalised = 0;
        int withoutCase = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean inside = i > 0 && i < tokens.size() - 1;
            if (words.is(Kind.NO_NAME, token) || !(isWord(token, inside) || (inside && NICKNAME.matches(token)))) {
                return false;
            }
            int first = firstLetter(token);
            if (isLower(first) && !(words.is(Kind.PARTICLES, token) && (inside || hasCapital(token) || i == 0))) {
                return false;
            }
            capitalised += Character.isUpperCase(first) || (isLower(first) && hasCapital(token)) ? 1 : 0;
            withoutCase += Character.isLowerCase(first) || Character.isUpperCase(first) ? 0 : 1;
        }
        boolean begins = !isLower(firstLetter(tokens.getFirst())) || hasCapital(tokens.getFirst()) || capitalised > 1;
        return begins
                && capitalised <= MOST_CAPITALISED
                && withoutCase <= MOST_WITHOUT_CASE
                && capitalised + withoutCase > 0
                && !isTime(tokens);
    }

    /** Whether names of this script are written without a space, so that one word is a whole name. */
    public static boolean isWrittenWithoutSpace(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isIdeographic(c)
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA);
    }

    /** Whether a word begins with a small letter of a script that has capitals. */
    public static boolean isLowerCase(String word) {
        return isLower(firstLetter(word));
    }

    private boolean isTime(List<String> tokens) {
        String first = tokens.getFirst();
        return words.is(Kind.TIMES, first) && !(tokens.size() > 1 && words.is(Kind.TIMES_IN_NAMES, first));
    }

    private static boolean isWord(String token, boolean inside) {
        return WORD.matches(token)
                && !(inside && SENTENCE_END.matches(token))
                && token.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean hasCapital(String token) {
        return token.codePoints().anyMatch(Character::isUpperCase);
    }

    private static int firstLetter(String token) {
        return token.codePoints().filter(Character::isLetter).findFirst().orElse(' ');
    }

    /** Whether a letter is small; Georgian letters count as small in Unicode, but names have no capitals in Georgian. */
    private static boolean isLower(int letter) {
        return Character.isLowerCase(letter) && Character.toTitleCase(letter) != letter;
    }
}
