package dateline.ingest.document;

import com.ibm.icu.util.ULocale;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text with Apache OpenNLP's model of 103 languages. The model, about 30 MB, is loaded
 * when it is first asked.
 */
@Singleton
public final class TextLanguage {
    private static final String MODEL = "/langdetect-183.bin";
    private static final int SAMPLE = 800;
    private static final int ENOUGH_LETTERS = 20;

    /** Languages written in two scripts, with the script that needs no saying; none where both do. */
    private static final Map<String, String> USUAL_SCRIPT = Map.of(
            "sr", "", "bs", "Latn", "uz", "Latn", "az", "Latn", "kk", "Cyrl", "mn", "Cyrl", "tg", "Cyrl", "ku", "Latn");

    private static final Map<UnicodeScript, String> CODES = new EnumMap<>(
            Map.of(UnicodeScript.LATIN, "Latn", UnicodeScript.CYRILLIC, "Cyrl", UnicodeScript.ARABIC, "Arab"));

    /** The model's names that have no ISO 639-1 letters of their own. */
    private static final Map<String, String> MACRO = Map.of(
            "cmn", "zh", "pes", "fa", "arb", "ar", "ekk", "et", "lvs", "lv", "plt", "mg", "zlm", "ms", "nor", "no");

    private static final Map<String, String> SHORT = shortNames();

    private final String publication;
    private @Nullable LanguageDetector detector;

    /** Of a publication whose language is not known. */
    public TextLanguage() {
        this("und");
    }

    /** @param publication BCP 47 tag of the publication's language */
    @Inject
    public TextLanguage(@Value("${dateline.feed.language:en}") String publication) {
        this.publication = publication;
    }

    /** The publication's language. */
    public String publication() {
        return publication;
    }

    /**
     * The first of some languages that may be that of a text too short to tell: it is written in the text's letters.
     *
     * @param likely BCP 47 tags, the likeliest first
     */
    public Optional<String> assumed(String text, List<String> likely) {
        String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        UnicodeScript letters = mostUsed(sample).orElse(null);
        for (String tag : likely) {
            if (USUAL_SCRIPT.containsKey(tag) && letters != null && CODES.containsKey(letters)) {
                return Optional.of(tag + script(tag, sample));
            }
            String script =
                    ULocale.addLikelySubtags(ULocale.forLanguageTag(tag)).getScript();
            if (letters == null || scripts(script).contains(letters)) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
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

    /**
     * The language as a BCP 47 tag, with its script where that does not follow from the language; empty when
     * there are fewer than 20 letters to judge by.
     */
    public Optional<String> of(String text) {
        String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        if (sample.codePoints().filter(Character::isLetter).count() < ENOUGH_LETTERS) {
            return Optional.empty();
        }
        String name = detector().predictLanguage(sample).getLang();
        String language = MACRO.getOrDefault(name, SHORT.getOrDefault(name, name));
        return Optional.of(language + script(language, sample));
    }

    private static String script(String language, String sample) {
        String usual = USUAL_SCRIPT.get(language);
        if (usual == null) {
            return "";
        }
        String code = mostUsed(sample).map(most -> CODES.getOrDefault(most, "")).orElse("");
        return code.isEmpty() || code.equals(usual) ? "" : "-" + code;
    }

    /** The script of most letters. */
    private static Optional<UnicodeScript> mostUsed(String sample) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private synchronized LanguageDetector detector() {
        if (detector == null) {
            try (InputStream model = TextLanguage.class.getResourceAsStream(MODEL)) {
                if (model == null) {
                    throw new IllegalStateException("the language model " + MODEL + " is not packaged");
                }
                detector = new LanguageDetectorME(new LanguageDetectorModel(model));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return detector;
    }

    private static Map<String, String> shortNames() {
        Map<String, String> names = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            names.putIfAbsent(Locale.of(language).getISO3Language(), language);
        }
        return Map.copyOf(names);
    }
}
