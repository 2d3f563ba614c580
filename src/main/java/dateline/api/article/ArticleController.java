package dateline.api.article;

import dateline.access.ArticlePermissions;
import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.RequestContext;
import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.article.act.ActResult;
import dateline.article.act.Lifecycle;
import dateline.article.log.Act;
import dateline.article.log.ActTime;
import dateline.article.log.LogTime;
import dateline.article.submission.Submission;
import dateline.article.submission.SubmissionQueue;
import dateline.http.IfMatch;
import dateline.ingest.ArticleParser;
import dateline.ingest.ImportOptions;
import dateline.ingest.ImportSettings;
import dateline.ingest.ParsingContext;
import dateline.ingest.bulk.KnownArticles;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.field.Fields;
import dateline.ingest.json.JsonObject;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Articles one by one: taking in, reading, replacing, changing. An edit here is silent; acts have their own addresses. */
@Controller("/api/articles")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Articles")
final class ArticleController {
    private final ArticleParser parser;
    private final KnownArticles known;
    private final SubmissionQueue submissionQueue;
    private final ArticleEdits edits;
    private final ImportSettings settings;
    private final LogTime time;

    ArticleController(
            ArticleParser parser,
            KnownArticles known,
            SubmissionQueue submissionQueue,
            ArticleEdits edits,
            ImportSettings settings,
            LogTime time) {
        this.parser = parser;
        this.known = known;
        this.submissionQueue = submissionQueue;
        this.edits = edits;
        this.settings = settings;
        this.time = time;
    }

    /**
     * Take an article in. 201 with its address; the same {@code externalId} again: 200, and the article is updated. Of
     * an article that is there a field that is not sent is kept, and null takes it away; PUT replaces all of it.
     */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleJson.class),
                            examples =
                                    @ExampleObject(
                                            "{\"externalId\": \"wire-42\", \"section\": \"world\", \"title\": \"Fishing fleet stays in harbour\", \"content\": \"<p>The fleet stayed in harbour on Monday.</p>\", \"agency\": \"ap\", \"byline\": \"Ana Lopez\", \"stage\": \"draft\"}")))
    @ApiResponse(responseCode = "201", description = "Stored; Location is its address", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "Its externalId was known: updated, or the same already",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It was withdrawn or has expired: reinstate it")
    @Post
    @Consumes("application/json")
    @RequiredScope(Scope.WRITE)
    HttpResponse<ArticleJson> createArticle(@RequestContext BoundedBody body, @RequestContext Caller caller)
            throws IOException {
        ReferenceData reference = edits.reference();
        ArticlePermissions permissions = new ArticlePermissions(caller, reference);
        byte[] json = body.bytes(settings.maxDocument());
        Fields told = known.fields(JsonObject.read(json), ImportOptions.NONE, permissions);
        Submission submission = parser.told(
                told, json.length, ParsingContext.fresh(ImportOptions.NONE, reference), new ImportReportBuilder());
        permissions.demandEdit(submission.article());
        return switch (submissionQueue.store(submission.by(permissions.submitter()))) {
            case ActResult.Success success ->
                success.created()
                        ? HttpResponse.created(
                                ArticleJson.of(success.article(), reference),
                                URI.create("/api/articles/" + success.article().id()))
                        : HttpResponse.ok(ArticleJson.of(success.article(), reference));
            case ActResult.NoChange same -> HttpResponse.ok(ArticleJson.of(same.article(), reference));
            case ActResult.Refusal refusal -> throw new ProblemException(refusal.problem());
        };
    }

    /** Read an article. The article, in whatever stage. */
    @ApiResponse(responseCode = "200", description = "The article; ETag names its state", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "If-None-Match has it")
    @Get("/{id}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    ArticleJson readArticle(String id, @RequestContext Caller caller) {
        ReferenceData reference = edits.reference();
        Article article = edits.find(id);
        ArticlePermissions permissions = new ArticlePermissions(caller, reference);
        permissions.demandSight(article);
        if (!permissions.caller().scopes().include(Scope.READ)) {
            permissions.demandEdit(article);
        }
        return ArticleJson.of(article, reference);
    }

    /**
     * Replace an article silently. Replaces it; what is not sent is gone, but for the stage and the publication date.
     * Needs {@code If-Match}. The id in the address may be written as the article has it, {@code urn:uuid:} and all.
     */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleJson.class),
                            examples =
                                    @ExampleObject(
                                            "{\"externalId\": \"wire-42\", \"section\": \"world\", \"title\": \"Fishing fleet stays in harbour\", \"content\": \"<p>The fleet stayed in harbour on Monday.</p>\", \"agency\": \"ap\", \"byline\": \"Ana Lopez\"}")))
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Its stage does not allow that; detail says what it does")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    @Put("/{id}")
    @Consumes("application/json")
    @RequiredScope(Scope.WRITE)
    ArticleJson replaceArticle(
            String id, @RequestContext BoundedBody body, @RequestContext IfMatch ifMatch, @RequestContext Caller caller)
            throws IOException {
        byte[] json = body.bytes(settings.maxDocument());
        if (!ifMatch.isPresent()) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag that GET /api/articles/" + id
                            + " answered, so that no change is lost.");
        }
        return edits.edit(
                new ArticleEdits.Target(id, ifMatch, caller),
                null,
                (earlier, reference) -> decided(
                        earlier,
                        parser.json(json, ParsingContext.editing(earlier, reference), new ImportReportBuilder())));
    }

    /** Change an article silently. Changes what is sent and leaves the rest; null takes a field away (RFC 7396). */
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject("{\"title\": \"Fleet stays in harbour\", \"summary\": null}")))
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Its stage does not allow that; detail says what it does")
    @Patch("/{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @RequiredScope(Scope.WRITE)
    ArticleJson changeArticle(
            String id, @RequestContext BoundedBody body, @RequestContext IfMatch ifMatch, @RequestContext Caller caller)
            throws IOException {
        Map<?, ?> patch = JsonObject.read(body.bytes(settings.maxDocument()));
        return edits.edit(
                new ArticleEdits.Target(id, ifMatch, caller),
                null,
                (earlier, reference) -> decided(earlier, edits.patched(earlier, patch, reference)));
    }

    private ActResult decided(Article earlier, Submission submission) {
        return Lifecycle.edited(earlier, submission, Act.EDIT, now());
    }

    private ActTime now() {
        return time.actTime();
    }
}
