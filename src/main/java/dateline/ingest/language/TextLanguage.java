package dateline.ingest.language;

import dateline.ingest.text.Deadline;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Detects the language of a text with Apache OpenNLP's model of 103 languages. The model, about 30 MB, is loaded at first
 * use.
 */
@Singleton
public final class TextLanguage {
    private static final String MODEL = "/langdetect-183.bin";
    private static final int SAMPLE = 800;
    private static final int MOST_GUESSES = 200;
    private static final String NORWEGIAN = "no";

    /**
     * How many times higher than that of a likely language the confidence of another must be. In English texts of 20 to 150
     * letters, that of a wrong language is at most 1.3 times higher.
     */
    private static final double CLEAR_RATIO = 1.5;

    /** ISO 639-1 codes of the model's codes that ISO 639-1 has only as another language. */
    private static final Map<String, String> OTHER_CODES = Map.of(
            "cmn", "zh", "pes", "fa", "arb", "ar", "ekk", "et", "lvs", "lv", "plt", "mg", "zlm", "ms", "nor", "no");

    /** ISO 639-1 codes by ISO 639-3 codes. */
    private static final Map<String, String> SHORT_CODES = shortCodes();

    /** A possible language of a text, with the model's confidence. */
    private record Guess(String language, double confidence) {}

    private final String publication;
    private @Nullable LanguageDetector detector;

    /** Detects languages for a publication whose language is not known. */
    public TextLanguage() {
        this("und");
    }

    /**
     * Detects languages for a publication.
     *
     * @param publication BCP 47 tag of the publication's language
     */
    @Inject
    public TextLanguage(@Value("${dateline.feed.language:en}") String publication) {
        this.publication = publication;
    }

    /** Whether a text is certainly not in a language, a BCP 47 tag, since most of its letters are of another script. */
    public static boolean isOther(String text, String tag) {
        return Letters.of(sample(text)).exclude(tag);
    }

    /** The publication's language. */
    public String publication() {
        return publication;
    }

    /**
     * The assumed language of a text that is too short for detection: the first likely language that is written in the
     * text's letters, unless the text is clearly in another one.
     *
     * @param likely BCP 47 tags, the likeliest first
     */
    public Optional<String> mostLikely(String text, List<String> likely) {
        Letters letters = Letters.of(sample(text));
        List<Guess> guesses = guesses(text, letters);
        return likely.stream()
                .filter(letters::mayBe)
                .filter(tag -> guesses.isEmpty() || !isClear(guesses, tag))
                .map(letters::tagWithScript)
                .findFirst();
    }

    /**
     * The detected language as a BCP 47 tag, with its script if that is not the default; empty when there are too few
     * letters, or when the text may also be in one of the likely languages.
     *
     * @param likely BCP 47 tags of the languages that are assumed if the text's own is not clear
     */
    public Optional<String> of(String text, List<String> likely) {
        Letters letters = Letters.of(sample(text));
        List<Guess> guesses = guesses(text, letters);
        List<String> fitting = likely.stream()
                .filter(tag -> !tag.equals("und"))
                .filter(letters::mayBe)
                .toList();
        if (guesses.isEmpty()) {
            return fitting.isEmpty() ? letters.onlyLanguage() : Optional.empty();
        }
        String best = guesses.getFirst().language();
        for (String tag : fitting) {
            if (isOf(tag, best)) {
                return Optional.of(letters.tagWithScript(tag.equals(NORWEGIAN) ? tag : best));
            }
            if (!isClear(guesses, tag)) {
                return Optional.empty();
            }
        }
        return Optional.of(letters.tagWithScript(best));
    }

    /** The possible languages of a text, the likeliest first; none when it has too few letters. */
    private List<Guess> guesses(String text, Letters letters) {
        return letters.areEnough()
                ? Stream.of(detector().predictLanguages(sample(text)))
                        .map(guess -> new Guess(shortCode(guess.getLang()), guess.getConfidence()))
                        .filter(guess -> letters.mayBe(guess.language()))
                        .limit(MOST_GUESSES)
                        .toList()
                : List.of();
    }

    /** Whether the best guess is so much better than a language that the text is certainly not in that language. */
    private static boolean isClear(List<Guess> guesses, String tag) {
        double other = guesses.stream()
                .filter(guess -> isOf(tag, guess.language()))
                .mapToDouble(Guess::confidence)
                .findFirst()
                // A language that is not in the model gets the confidence of the second best.
                .orElseGet(() -> guesses.stream()
                        .skip(1)
                        .mapToDouble(Guess::confidence)
                        .findFirst()
                        .orElse(0));
        return guesses.getFirst().confidence() >= CLEAR_RATIO * other;
    }

    /** Whether a tag is of a language; "no" is of both Norwegian languages. */
    private static boolean isOf(String tag, String language) {
        return Locale.forLanguageTag(tag).getLanguage().equals(language)
                || (tag.equals(NORWEGIAN) && (language.equals("nb") || language.equals("nn")));
    }

    private static String shortCode(String code) {
        return OTHER_CODES.getOrDefault(code, SHORT_CODES.getOrDefault(code, code));
    }

    private static String sample(String text) {
        return text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
    }

    /** The loaded model; the wait for it does not count for the document's deadline. */
    private LanguageDetector detector() {
        return Deadline.pauseDuring(this::loaded);
    }

    private synchronized LanguageDetector loaded() {
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

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            codes.putIfAbsent(Locale.of(language).getISO3Language(), language);
        }
        return Map.copyOf(codes);
    }
}
