package dateline.desk.article;

import dateline.access.ArticlePermissions;
import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.access.session.SessionAccess;
import dateline.api.HiddenArgument;
import dateline.api.article.ArticleEdits;
import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.desk.form.DeskForm;
import dateline.desk.form.FormValues;
import dateline.desk.form.UploadedFile;
import dateline.desk.layout.DeskPages;
import dateline.feed.FeedSettings;
import dateline.ingest.ArticleParser;
import dateline.ingest.ImportOptions;
import dateline.ingest.ParsingContext;
import dateline.ingest.document.ImportReportBuilder;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recognises a pasted or dropped document, and opens the editor with what was found. Nothing is stored yet. */
@Hidden
@DeskAccess
@RequiredScope(Scope.WRITE)
@Controller("/desk/recognition")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecognitionController {
    private final ArticleEdits edits;
    private final ArticleParser parser;
    private final EditorPages editors;
    private final FeedSettings settings;

    RecognitionController(ArticleEdits edits, ArticleParser parser, EditorPages editors, FeedSettings settings) {
        this.edits = edits;
        this.parser = parser;
        this.editors = editors;
        this.settings = settings;
    }

    @Post
    HttpResponse<?> recognise(HttpRequest<?> request, @HiddenArgument DeskForm form) {
        FormValues sent = form.values();
        try {
            ReferenceData reference = edits.reference();
            ImportReportBuilder report = new ImportReportBuilder();
            Article article = article(form, options(request, sent, reference), reference, report);
            FormValues values = ArticleValues.of(article, reference, DeskPages.zone(SessionAccess.of(request)))
                    .with("key", UUID.randomUUID().toString());
            String section = reference.sectionSlug(article.section());
            return editors.fresh(request, values, report.report("dry-run", null, section, article.title()), null);
        } catch (ProblemException e) {
            // The text is not lost: it becomes the body of the new article.
            Map<String, String> values = new LinkedHashMap<>();
            values.put("key", UUID.randomUUID().toString());
            values.put("markup", sent.has("documentType", "html") ? "html" : "markdown");
            values.put("content", text(form));
            return editors.fresh(request, FormValues.of(values), null, e.problem());
        }
    }

    private Article article(DeskForm form, ImportOptions options, ReferenceData reference, ImportReportBuilder report) {
        UploadedFile file = form.file();
        byte[] bytes = file == null ? text(form).getBytes(StandardCharsets.UTF_8) : file.bytes();
        boolean html = file == null ? form.values().has("documentType", "html") : file.isHtml();
        if (bytes.length == 0) {
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE,
                    "There is no document: paste its text, or choose a file with text or HTML.");
        }
        return parser.document(
                        bytes,
                        html,
                        file == null ? "utf-8" : file.charset(),
                        ParsingContext.creating(options, reference),
                        report)
                .article();
    }

    private static String text(DeskForm form) {
        UploadedFile file = form.file();
        return file == null ? form.values().raw("document") : new String(file.bytes(), StandardCharsets.UTF_8);
    }

    /** A document that names no section gets the first one that the person may write in; it can be changed in the editor. */
    private ImportOptions options(HttpRequest<?> request, FormValues sent, ReferenceData reference) {
        List<EditorChoices.SectionChoice> sections = EditorChoices.of(
                        new ArticlePermissions(Caller.of(request), reference), settings.language())
                .sections();
        @Nullable
        String first = sections.stream()
                .filter(EditorChoices.SectionChoice::permitted)
                .map(EditorChoices.SectionChoice::slug)
                .findFirst()
                .orElse(null);
        return new ImportOptions(sent.filled("section").orElse(first), null, null, null, true);
    }
}
