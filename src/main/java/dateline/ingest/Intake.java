package dateline.ingest;

import dateline.article.CleanText;
import dateline.article.LogTime;
import dateline.article.Moment;
import dateline.article.newsroom.Submission;
import dateline.ingest.document.Bylines;
import dateline.ingest.document.CreditTable;
import dateline.ingest.document.DocumentText;
import dateline.ingest.document.Extent;
import dateline.ingest.document.FrontMatter;
import dateline.ingest.document.Furniture;
import dateline.ingest.document.Knowledge;
import dateline.ingest.document.Notes;
import dateline.ingest.document.PressForms;
import dateline.ingest.document.PressSettings;
import dateline.ingest.document.Recognised;
import dateline.ingest.document.Recogniser;
import dateline.ingest.document.TextLanguage;
import dateline.ingest.html.Sanitizer;
import dateline.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what arrives (a document, a line of JSON) into a checked article. Stores nothing. */
@Singleton
public final class Intake {
    private final Bylines bylines;
    /** An article that has something of everything. */
    private static final String SAMPLE = "Fleet stays in port\n\nBy Jane Doe\n\nNov. 24, 2026\n\n"
            + "LISBON, Portugal (AP) — The fleet stayed in port because of fog.\n\nBo Ek contributed to this report.";

    private final Furniture furniture;
    private final PressForms press;
    private final TextLanguage languages;
    private final Capacity capacity;
    private final Workshop workshop;
    private final LogTime time;
    private boolean prepared;

    public Intake(
            ImportSettings settings,
            PressSettings press,
            TextLanguage languages,
            Capacity capacity,
            Workshop workshop,
            LogTime time) {
        this.press = PressForms.of(press);
        this.bylines = new Bylines(settings.bylines(), CreditTable.shipped().with(settings.contributorLines()));
        this.furniture = new Furniture(settings.furniture());
        this.languages = languages;
        this.capacity = capacity;
        this.workshop = workshop;
        this.time = time;
    }

    /**
     * An article document.
     *
     * @param html whether it is an HTML page; Markdown otherwise
     * @param charset the declared encoding
     * @throws ProblemException when it can't be an article
     */
    public Submission document(byte[] bytes, boolean html, @Nullable String charset, Context context, Notes notes) {
        prepare();
        return workshop.work(() -> {
            String decoded = DocumentText.decoded(bytes, charset, html);
            String text = CleanText.of(decoded);
            if (text.length() < decoded.length()) {
                notes.leftOut(
                        null,
                        (decoded.length() - text.length()) + " control characters",
                        "XML can't carry them, or they turn the order of letters around");
            }
            return fitting(html ? page(text, context, notes) : markdown(text, context, notes));
        });
    }

    /** Reads a short article, so that the time of the first document does not go into loading what all of them need. */
    private synchronized void prepare() {
        if (!prepared) {
            Notes notes = new Notes();
            Knowledge known = new Knowledge(List.of(), bylines, furniture, press);
            Recognised found = Recogniser.read(Markdown.lines(SAMPLE, 1), null, known, notes);
            String text = Sanitizer.clean(Markdown.html(found.body()), null, notes);
            languages.of(text, List.of());
            prepared = true;
        }
    }

    /** An article as a JSON object. */
    public Submission json(byte[] json, Context context, Notes notes) {
        return workshop.work(json.length, () -> told(Fields.of(JsonObject.read(json)), context, notes));
    }

    /** An article whose fields have been read from so many bytes of JSON. */
    public Submission told(Fields told, int bytes, Context context, Notes notes) {
        return workshop.work(bytes, () -> told(told, context, notes));
    }

    /** An article whose fields have been read from JSON. */
    public Submission told(Fields told, Context context, Notes notes) {
        return workshop.work(() -> fitting(new Assembly(told, Recognised.NOTHING, context, notes, time.moment())
                .submission(null, languages, bylines)));
    }

    private Submission fitting(Submission submission) {
        capacity.demand(submission.article().particulars());
        return submission;
    }

    private Knowledge known(Context context) {
        return new Knowledge(context.around().openAgencies(), bylines, furniture, press);
    }

    private Submission markdown(String text, Context context, Notes notes) {
        Extent.check(text);
        FrontMatter front = FrontMatter.of(text);
        Fields told = new Fields(front.fields(), front::place);
        front.fields()
                .forEach((name, value) ->
                        notes.recognised(name, value.toString(), front.lines().get(name)));
        String title = front.fields().get("title") instanceof String given ? given : null;
        DocumentDigest digest = DocumentDigest.of(front);
        Recognised found =
                Recogniser.read(Markdown.lines(front.body(), front.bodyLine()), title, known(context), notes);
        return digest.of(
                new Assembly(told, found, context, notes, time.moment())
                        .submission(Markdown.html(found.body()), languages, bylines),
                context.options());
    }

    private Submission page(String text, Context context, Notes notes) {
        Moment now = time.moment();
        HtmlPage page = HtmlPage.of(text, now.log(), notes);
        DocumentDigest digest = DocumentDigest.of(page);
        Recognised found =
                Recogniser.read(page.lines(), page.title().isBlank() ? null : page.title(), known(context), notes);
        Recognised titled = found.title() == null ? found.titled(page.title()) : found;
        Map<String, Object> fields = page.fields(titled, notes);
        fields.forEach((name, value) -> note(name, value, notes));
        Fields told = new Fields(fields, pointer -> "head: " + pointer.substring(1));
        return digest.of(
                new Assembly(told, titled, context, notes, now).submission(page.html(found.body()), languages, bylines),
                context.options());
    }

    /** A field that the head of a page gives: of persons their names, of pictures their addresses. */
    private static void note(String name, Object value, Notes notes) {
        if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            for (Object one : list) {
                Object told = ((Map<?, ?>) one).get(name.equals("images") ? "url" : "name");
                notes.recognised(name.substring(0, name.length() - 1), String.valueOf(told), null);
            }
        } else {
            notes.recognised(name, value.toString(), null);
        }
    }
}
