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
 * Tells the language of a text with Apache OpenNLP's model of 103 languages. The model, about 30 MB, is loaded
 * when it is first asked.
 */
@Singleton
public final class TextLanguage {
    private static final String MODEL = "/langdetect-183.bin";
    private static final int SAMPLE = 800;
    private static final int MOST_GUESSES = 200;
    private static final String NORWEGIAN = "no";

    /**
     * How many times better than a likely language another must be. Among pieces of English prose of 20 to 150 letters
     * that are taken for something else, the wrong guess is at most 1.3 times better.
     */
    private static final double CLEARLY = 1.5;

    /** The model's names that have no ISO 639-1 letters of their own. */
    private static final Map<String, String> MACRO = Map.of(
            "cmn", "zh", "pes", "fa", "arb", "ar", "ekk", "et", "lvs", "lv", "plt", "mg", "zlm", "ms", "nor", "no");

    private static final Map<String, String> SHORT = shortNames();

    /** A language that a text may be in, and how far it looks like that. */
    private record Guess(String language, double confidence) {}

    private final String publication;
    private @Nullable LanguageDetector detector;

    /** Of a publication whose language is not known. */
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

    /** The publication's language. */
    public String publication() {
        return publication;
    }

    /**
     * The first of some languages that may be that of a text too short to tell: it is written in the text's letters,
     * and the text does not clearly speak for another.
     *
     * @param likely BCP 47 tags, the likeliest first
     */
    public Optional<String> assumed(String text, List<String> likely) {
        Letters letters = Letters.of(sample(text));
        List<Guess> guesses = guesses(text, letters);
        return likely.stream()
                .filter(letters::mayBe)
                .filter(tag -> guesses.isEmpty() || !isClear(guesses, tag))
                .map(letters::tagged)
                .findFirst();
    }

    /**
     * The language as a BCP 47 tag, with its script where that does not follow from the language; empty when there
     * are too few letters to judge by, or when the text may as well be in one of the likely languages.
     *
     * @param likely BCP 47 tags of the languages that a text without a clear one is taken to be in
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
                return Optional.of(letters.tagged(tag.equals(NORWEGIAN) ? tag : best));
            }
            if (!isClear(guesses, tag)) {
                return Optional.empty();
            }
        }
        return Optional.of(letters.tagged(best));
    }

    /** The languages of a text, the likeliest first; none when it has too few letters. */
    private List<Guess> guesses(String text, Letters letters) {
        return letters.areEnough()
                ? Stream.of(detector().predictLanguages(sample(text)))
                        .map(guess -> new Guess(shortened(guess.getLang()), guess.getConfidence()))
                        .filter(guess -> letters.mayBe(guess.language()))
                        .limit(MOST_GUESSES)
                        .toList()
                : List.of();
    }

    /** Whether the best guess is so much better than a language that the text is not in that. */
    private static boolean isClear(List<Guess> guesses, String tag) {
        double other = guesses.stream()
                .filter(guess -> isOf(tag, guess.language()))
                .mapToDouble(Guess::confidence)
                .findFirst()
                // A language that the model does not know may look like the second best.
                .orElseGet(() -> guesses.stream()
                        .skip(1)
                        .mapToDouble(Guess::confidence)
                        .findFirst()
                        .orElse(0));
        return guesses.getFirst().confidence() >= CLEARLY * other;
    }

    /** Whether a tag is of a language; Norwegian is one of two. */
    private static boolean isOf(String tag, String language) {
        return Locale.forLanguageTag(tag).getLanguage().equals(language)
                || (tag.equals(NORWEGIAN) && (language.equals("nb") || language.equals("nn")));
    }

    private static String shortened(String name) {
        return MACRO.getOrDefault(name, SHORT.getOrDefault(name, name));
    }

    private static String sample(String text) {
        return text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
    }

    /** The first text waits for the model, and so does another that comes meanwhile. */
    private LanguageDetector detector() {
        return Deadline.uncounted(this::loaded);
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

    private static Map<String, String> shortNames() {
        Map<String, String> names = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            names.putIfAbsent(Locale.of(language).getISO3Language(), language);
        }
        return Map.copyOf(names);
    }
}
