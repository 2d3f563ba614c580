package dateline.ingest.language;

import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a text, which say what languages it may be in: Arabic letters are never English.
 *
 * @param script the script of most of them; null when there are none
 * @param count how many there are
 * @param kana whether there are more than a few that only Japanese has
 */
record Letters(@Nullable UnicodeScript script, int count, boolean kana) {
    private static final int ENOUGH = 20;

    /** Kana in a Chinese text, of a brand say, are fewer than one letter in so many. */
    private static final int A_FEW = 10;

    /** Of Chinese and Korean, where a letter is a syllable or a word. */
    private static final int ENOUGH_SYLLABLES = 8;

    /** Languages written in two scripts, with the script that needs no saying; none where both do. */
    private static final Map<String, String> USUAL_SCRIPT = Map.of(
            "sr", "", "bs", "Latn", "uz", "Latn", "az", "Latn", "kk", "Cyrl", "mn", "Cyrl", "tg", "Cyrl", "ku", "Latn");

    private static final Map<UnicodeScript, String> CODES = new EnumMap<>(
            Map.of(UnicodeScript.LATIN, "Latn", UnicodeScript.CYRILLIC, "Cyrl", UnicodeScript.ARABIC, "Arab"));

    /** Scripts that one language of the news is written in. */
    private static final Map<UnicodeScript, String> ONLY = new EnumMap<>(Map.of(
            UnicodeScript.HEBREW, "he",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.GREEK, "el",
            UnicodeScript.THAI, "th",
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.GEORGIAN, "ka"));

    static Letters of(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        UnicodeScript most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        return new Letters(most, all, kana * A_FEW > all);
    }

    /** Whether there are enough to tell the language by. */
    boolean areEnough() {
        boolean syllables = script == UnicodeScript.HAN || script == UnicodeScript.HANGUL;
        return count >= (syllables ? ENOUGH_SYLLABLES : ENOUGH);
    }

    /** Whether a text of these may be in a language, a BCP 47 tag. */
    boolean mayBe(String tag) {
        if (script == null || (USUAL_SCRIPT.containsKey(tag) && CODES.containsKey(script))) {
            return true;
        }
        Set<UnicodeScript> written =
                scripts(ULocale.addLikelySubtags(ULocale.forLanguageTag(tag)).getScript());
        return written.contains(script) && (!kana || written.contains(UnicodeScript.HIRAGANA));
    }

    /** The language that alone is written in these, if there is one. */
    Optional<String> onlyLanguage() {
        return Optional.ofNullable(script == UnicodeScript.HAN && kana ? "ja" : ONLY.get(script));
    }

    /** A language's tag with the script where that needs saying. */
    String tagged(String language) {
        String usual = USUAL_SCRIPT.get(language);
        String code = CODES.getOrDefault(script, "");
        return usual == null || code.isEmpty() || code.equals(usual) ? language : language + "-" + code;
    }

    /** The letters that a script of ISO 15924 is made of; some are mixtures. */
    private static Set<UnicodeScript> scripts(String code) {
        return switch (code) {
            case "Jpan" -> Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
            case "Kore" -> Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN);
            case "Hans", "Hant" -> Set.of(UnicodeScript.HAN);
            case "Aran" -> Set.of(UnicodeScript.ARABIC);
            default -> named(code);
        };
    }

    private static Set<UnicodeScript> named(String code) {
        try {
            return Set.of(UnicodeScript.forName(code));
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
    }
}
