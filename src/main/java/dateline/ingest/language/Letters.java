package dateline.ingest.language;

import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a text, by which its possible languages are limited: a text in Arabic letters is not English.
 *
 * @param script the script of most letters; null when there are none
 * @param count the number of letters
 * @param kana whether more than a few letters are only used in Japanese
 */
record Letters(@Nullable UnicodeScript script, int count, boolean kana) {
    private static final int FEWEST_LETTERS = 20;

    /** In Chinese and Korean a letter is a syllable or a word. */
    private static final int FEWEST_SYLLABLES = 8;

    /** A text is Japanese if more than one letter of this many is kana; a Chinese text may have a brand name in kana. */
    private static final int LETTERS_PER_KANA = 10;

    /** Languages with two scripts, and the script that their tag does not name; empty when it names both. */
    private static final Map<String, String> DEFAULT_SCRIPT = Map.of(
            "sr", "", "bs", "Latn", "uz", "Latn", "az", "Latn", "kk", "Cyrl", "mn", "Cyrl", "tg", "Cyrl", "ku", "Latn");

    /** The scripts of languages by their tags: those of the model, of sections and of the publication. */
    private static final Map<String, Set<UnicodeScript>> WRITTEN = new ConcurrentHashMap<>();

    private static final Map<UnicodeScript, String> CODES = new EnumMap<>(
            Map.of(UnicodeScript.LATIN, "Latn", UnicodeScript.CYRILLIC, "Cyrl", UnicodeScript.ARABIC, "Arab"));

    /** Scripts of only one language that news is published in. */
    private static final Map<UnicodeScript, String> ONLY_LANGUAGE = new EnumMap<>(Map.of(
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
        int count = counts.values().stream().mapToInt(Integer::intValue).sum();
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        return new Letters(most, count, kana * LETTERS_PER_KANA > count);
    }

    /** Whether there are enough letters to detect the language. */
    boolean areEnough() {
        boolean syllables = script == UnicodeScript.HAN || script == UnicodeScript.HANGUL;
        return count >= (syllables ? FEWEST_SYLLABLES : FEWEST_LETTERS);
    }

    /** Whether a text with these letters may be in a language, a BCP 47 tag. */
    boolean mayBe(String tag) {
        if (script == null || (DEFAULT_SCRIPT.containsKey(tag) && CODES.containsKey(script))) {
            return true;
        }
        Set<UnicodeScript> written = WRITTEN.computeIfAbsent(tag, Letters::scriptsOf);
        return written.contains(script) && (!kana || written.contains(UnicodeScript.HIRAGANA));
    }

    /** Whether a text with these letters is certainly not in a language, a BCP 47 tag from elsewhere. */
    boolean exclude(String tag) {
        Set<UnicodeScript> written = scriptsOf(tag);
        return areEnough()
                && script != null
                && !written.isEmpty()
                && !written.contains(script)
                && !DEFAULT_SCRIPT.containsKey(ULocale.forLanguageTag(tag).getLanguage());
    }

    /** The language, if only one is written in these letters. */
    Optional<String> onlyLanguage() {
        return Optional.ofNullable(script == UnicodeScript.HAN && kana ? "ja" : ONLY_LANGUAGE.get(script));
    }

    /** A language's tag, with the script if it is not the default. */
    String tagWithScript(String language) {
        String defaultScript = DEFAULT_SCRIPT.get(language);
        String code = CODES.getOrDefault(script, "");
        return defaultScript == null || code.isEmpty() || code.equals(defaultScript) ? language : language + "-" + code;
    }

    private static Set<UnicodeScript> scriptsOf(String tag) {
        return scripts(ULocale.addLikelySubtags(ULocale.forLanguageTag(tag)).getScript());
    }

    /** The Unicode scripts of a script of ISO 15924, which may combine several. */
    private static Set<UnicodeScript> scripts(String code) {
        return switch (code) {
            case "Jpan" -> Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
            case "Kore" -> Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN);
            case "Hans", "Hant" -> Set.of(UnicodeScript.HAN);
            case "Aran" -> Set.of(UnicodeScript.ARABIC);
            default -> scriptNamed(code);
        };
    }

    private static Set<UnicodeScript> scriptNamed(String code) {
        try {
            return Set.of(UnicodeScript.forName(code));
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
    }
}
