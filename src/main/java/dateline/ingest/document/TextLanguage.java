package dateline.ingest.document;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private @Nullable LanguageDetector detector;

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
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        String code = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> CODES.getOrDefault(most.getKey(), ""))
                .orElse("");
        return code.isEmpty() || code.equals(usual) ? "" : "-" + code;
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
