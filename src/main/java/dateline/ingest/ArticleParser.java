package dateline.ingest;

import dateline.article.CleanText;
import dateline.article.log.ActTime;
import dateline.article.log.LogTime;
import dateline.article.submission.Submission;
import dateline.ingest.byline.Bylines;
import dateline.ingest.credit.CreditTable;
import dateline.ingest.document.FrontMatter;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.document.Recogniser;
import dateline.ingest.document.RecognitionResult;
import dateline.ingest.document.RecognitionRules;
import dateline.ingest.encoding.DocumentText;
import dateline.ingest.field.Fields;
import dateline.ingest.html.Sanitizer;
import dateline.ingest.json.JsonObject;
import dateline.ingest.language.TextLanguage;
import dateline.ingest.page.HtmlPage;
import dateline.ingest.press.Furniture;
import dateline.ingest.press.PressPatterns;
import dateline.ingest.press.PressSettings;
import dateline.ingest.text.MarkdownLimits;
import dateline.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a document or a JSON object as a checked article. It stores nothing. */
@Singleton
public final class ArticleParser {
    /** An article with every part that is recognised. */
    private static final String SAMPLE = "Fleet stays in port\n\nBy Jane Doe\n\nNov. 24, 2026\n\n"
            + "LISBON, Portugal (AP) — The fleet stayed in port because of fog.\n\nBo Ek contributed to this report.";

    private final Bylines bylines;
    private final Furniture furniture;
    private final PressPatterns press;
    private final TextLanguage languages;
    private final ArticleLimits limits;
    private final ParsingPool pool;
    private final LogTime time;
    private boolean prepared;

    public ArticleParser(
            ImportSettings settings,
            PressSettings press,
            TextLanguage languages,
            ArticleLimits limits,
            ParsingPool pool,
            LogTime time) {
        this.press = PressPatterns.of(press);
        this.bylines = new Bylines(settings.bylines(), CreditTable.shipped().with(settings.contributorLines()));
        this.furniture = new Furniture(settings.furniture());
        this.languages = languages;
        this.limits = limits;
        this.pool = pool;
        this.time = time;
    }

    /** Reads bylines with the words of the settings. */
    public Bylines bylines() {
        return bylines;
    }

    /**
     * An article document.
     *
     * @param html whether it is an HTML page; Markdown otherwise
     * @param charset the declared encoding
     * @throws ProblemException when it is not a valid article
     */
    public Submission document(
            byte[] bytes, boolean html, @Nullable String charset, ParsingContext context, ImportReportBuilder report) {
        prepare();
        return work(Integer.MAX_VALUE, context, () -> {
            String decoded = DocumentText.decoded(bytes, charset, html);
            String text = CleanText.of(decoded);
            if (text.length() < decoded.length()) {
                report.leftOut(
                        null,
                        (decoded.length() - text.length()) + " control characters",
                        "XML can't contain them, or they reverse the order of letters");
            }
            return checked(html ? page(text, context, report) : markdown(text, context, report));
        });
    }

    /** Reads a short article, because the first document must not lose time to the loading of classes and models. */
    private synchronized void prepare() {
        if (!prepared) {
            ImportReportBuilder report = new ImportReportBuilder();
            RecognitionRules rules = new RecognitionRules(List.of(), bylines, furniture, press);
            RecognitionResult found = Recogniser.read(Markdown.lines(SAMPLE, 1), null, rules, report);
            String text = Sanitizer.clean(Markdown.html(found.body()), null, report);
            languages.of(text, List.of());
            prepared = true;
        }
    }

    /** An article as a JSON object. */
    public Submission json(byte[] json, ParsingContext context, ImportReportBuilder report) {
        return pool.work(json.length, () -> submission(Fields.of(JsonObject.read(json)), context, report));
    }

    /** An article whose fields were read from JSON; {@code bytes} is the length of the JSON. */
    public Submission submission(Fields fields, int bytes, ParsingContext context, ImportReportBuilder report) {
        return work(bytes, context, () -> submission(fields, context, report));
    }

    /** A client that waits too long is told to come again; a source has time. */
    private <T> T work(int bytes, ParsingContext context, Supplier<T> work) {
        return context.options().defaults().origin().isEmpty()
                ? pool.work(bytes, work)
                : pool.workWhenFree(bytes, work);
    }

    /** An article whose fields were read from JSON. */
    public Submission submission(Fields fields, ParsingContext context, ImportReportBuilder report) {
        return pool.work(
                () -> checked(new ArticleAssembler(fields, RecognitionResult.NOTHING, context, report, time.actTime())
                        .submission(null, languages, bylines)));
    }

    private Submission checked(Submission submission) {
        limits.demand(submission.article().details());
        return submission;
    }

    private RecognitionRules rules(ParsingContext context) {
        return new RecognitionRules(context.reference().openAgencies(), bylines, furniture, press);
    }

    private Submission markdown(String text, ParsingContext context, ImportReportBuilder report) {
        MarkdownLimits.check(text);
        FrontMatter front = FrontMatter.of(text);
        Fields fields = new Fields(front.fields(), front::place);
        front.fields()
                .forEach((name, value) ->
                        report.recognised(name, value.toString(), front.lines().get(name)));
        String title = front.fields().get("title") instanceof String given ? given : null;
        DocumentDigest digest = DocumentDigest.of(front);
        RecognitionResult found =
                Recogniser.read(Markdown.lines(front.body(), front.bodyLine()), title, rules(context), report);
        return digest.of(
                new ArticleAssembler(fields, found, context, report, time.actTime())
                        .submission(Markdown.html(found.body()), languages, bylines),
                context.options());
    }

    private Submission page(String text, ParsingContext context, ImportReportBuilder report) {
        ActTime now = time.actTime();
        HtmlPage page = HtmlPage.of(text, now.log(), report);
        DocumentDigest digest = DocumentDigest.of(page);
        RecognitionResult found =
                Recogniser.read(page.lines(), page.title().isBlank() ? null : page.title(), rules(context), report);
        RecognitionResult titled = found.title() == null ? found.titled(page.title()) : found;
        Map<String, Object> values = page.fields(titled, report);
        values.forEach((name, value) -> report(name, value, report));
        Fields fields = new Fields(values, pointer -> "head: " + pointer.substring(1));
        return digest.of(
                new ArticleAssembler(fields, titled, context, report, now)
                        .submission(page.html(found.body()), languages, bylines),
                context.options());
    }

    /** Reports a field from the head of a page: the names of persons, the addresses of pictures. */
    private static void report(String name, Object value, ImportReportBuilder report) {
        if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            for (Object one : list) {
                Object shown = ((Map<?, ?>) one).get(name.equals("images") ? "url" : "name");
                report.recognised(name.substring(0, name.length() - 1), String.valueOf(shown), null);
            }
        } else {
            report.recognised(name, value.toString(), null);
        }
    }
}
