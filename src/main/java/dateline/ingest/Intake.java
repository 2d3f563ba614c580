package dateline.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.article.CleanText;
import dateline.article.Submission;
import dateline.ingest.document.Bylines;
import dateline.ingest.document.DocumentText;
import dateline.ingest.document.FrontMatter;
import dateline.ingest.document.Furniture;
import dateline.ingest.document.Notes;
import dateline.ingest.document.Recognised;
import dateline.ingest.document.Recogniser;
import dateline.ingest.document.TextLanguage;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what arrives (a document, a line of JSON) into a checked article. Stores nothing. */
@Singleton
final class Intake {
    private static final int DEEPEST_JSON = 20;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_JSON)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Bylines bylines;
    private final Furniture furniture;
    private final TextLanguage languages;
    private final InstantSource clock;

    Intake(ImportSettings settings, TextLanguage languages, InstantSource clock) {
        this.bylines = new Bylines(settings.bylines());
        this.furniture = new Furniture(settings.furniture());
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * An article document.
     *
     * @param html whether it is an HTML page; Markdown otherwise
     * @param charset the declared encoding
     * @throws ProblemException when it can't be an article
     */
    Submission document(
            byte[] bytes,
            boolean html,
            @Nullable String charset,
            ImportOptions options,
            Surroundings around,
            Notes notes) {
        String decoded = DocumentText.decoded(bytes, charset, html);
        String text = CleanText.of(decoded);
        if (text.length() < decoded.length()) {
            notes.leftOut(null, (decoded.length() - text.length()) + " control characters", "XML can't carry them");
        }
        return html ? page(text, options, around, notes) : markdown(text, options, around, notes);
    }

    /** An article as a JSON object. */
    Submission json(byte[] json, ImportOptions options, Surroundings around, Notes notes) {
        Fields told = new Fields(object(json), pointer -> pointer);
        return new Assembly(told, Recognised.NOTHING, options, around, notes, clock.instant())
                .submission(null, languages);
    }

    private Submission markdown(String text, ImportOptions options, Surroundings around, Notes notes) {
        FrontMatter front = FrontMatter.of(text);
        Fields told = new Fields(front.fields(), front::place);
        front.fields()
                .forEach((name, value) ->
                        notes.recognised(name, value.toString(), front.lines().get(name)));
        String title = front.fields().get("title") instanceof String given ? given : null;
        Recognised found = Recogniser.read(
                Markdown.lines(front.body(), front.bodyLine()), title, around.agencies(), bylines, furniture, notes);
        return new Assembly(told, found, options, around, notes, clock.instant())
                .submission(Markdown.html(found.body()), languages);
    }

    private Submission page(String text, ImportOptions options, Surroundings around, Notes notes) {
        HtmlPage page = HtmlPage.of(text, notes);
        Fields told = new Fields(page.fields(), pointer -> "head: " + pointer.substring(1));
        page.fields().forEach((name, value) -> notes.recognised(name, value.toString(), null));
        Recognised found = Recogniser.read(
                page.lines(),
                page.title().isBlank() ? null : page.title(),
                around.agencies(),
                bylines,
                furniture,
                notes);
        return new Assembly(told, found.titled(page.title()), options, around, notes, clock.instant())
                .submission(HtmlPage.html(found.body()), languages);
    }

    private static Map<?, ?> object(byte[] json) {
        try {
            Object value = JSON.readValue(json, Object.class);
            if (value instanceof Map<?, ?> object) {
                return object;
            }
            throw refused("it is no object: send {\"title\": …, \"content\": …}");
        } catch (JsonProcessingException e) {
            throw refused(e.getOriginalMessage().lines().findFirst().orElse("it is no JSON"));
        } catch (IOException e) {
            throw refused("it is not UTF-8");
        }
    }

    private static ProblemException refused(String detail) {
        String said = "The article is no valid JSON: " + detail;
        return new ProblemException(ProblemKind.UNPROCESSABLE, said, List.of(new Fault("", said)));
    }
}
