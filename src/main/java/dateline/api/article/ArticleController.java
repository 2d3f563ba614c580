package dateline.api.article;

import dateline.access.ArticlePermissions;
import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.ApiResponses;
import dateline.api.BoundedBody;
import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.article.act.ActResult;
import dateline.article.act.Lifecycle;
import dateline.article.log.Act;
import dateline.article.log.ActTime;
import dateline.article.log.LogTime;
import dateline.article.submission.Submission;
import dateline.article.submission.SubmissionQueue;
import dateline.ingest.ArticleParser;
import dateline.ingest.ImportOptions;
import dateline.ingest.ImportSettings;
import dateline.ingest.ParsingContext;
import dateline.ingest.bulk.KnownArticles;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.field.Fields;
import dateline.ingest.json.JsonObject;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Articles one by one: taking in, reading, replacing, changing. An edit here is silent; acts have their own addresses. */
@Controller("/api/articles")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Articles")
@ApiResponse(
        responseCode = "4XX",
        description = "What is wrong, and what to send instead",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class ArticleController {
    private final ArticleParser parser;
    private final KnownArticles known;
    private final SubmissionQueue submissionQueue;
    private final ArticleEdits edits;
    private final ApiResponses responses;
    private final ImportSettings settings;
    private final LogTime time;

    ArticleController(
            ArticleParser parser,
            KnownArticles known,
            SubmissionQueue submissionQueue,
            ArticleEdits edits,
            ApiResponses responses,
            ImportSettings settings,
            LogTime time) {
        this.parser = parser;
        this.known = known;
        this.submissionQueue = submissionQueue;
        this.edits = edits;
        this.responses = responses;
        this.settings = settings;
        this.time = time;
    }

    /**
     * 201 with its address; the same {@code externalId} again: 200, and the article is updated. Of an article that is
     * there a field that is not sent is kept, and null takes it away; PUT replaces all of it.
     */
    @Operation(operationId = "createArticle", summary = "Take an article in")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ArticleJson.class),
                            examples =
                                    @ExampleObject(
                                            value =
                                                    "{\"externalId\": \"wire-42\", \"section\": \"world\", \"title\": \"Fishing fleet stays in harbour\", \"content\": \"<p>The fleet stayed in harbour on Monday.</p>\", \"agency\": \"ap\", \"byline\": \"Ana Lopez\", \"stage\": \"draft\"}")))
    @ApiResponse(
            responseCode = "201",
            description = "Stored; Location is its address",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArticleJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Its externalId was known: updated, or the same already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArticleJson.class)))
    @ApiResponse(responseCode = "409", description = "It was withdrawn or has expired: reinstate it")
    @Post
    @Consumes("application/json")
    @RequiredScope(Scope.WRITE)
    HttpResponse<byte[]> create(HttpRequest<?> request, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        ReferenceData reference = edits.around();
        ArticlePermissions permissions = new ArticlePermissions(Caller.of(request), reference);
        byte[] json = BoundedBody.bytes(request, body, settings.maxDocument());
        Fields told = known.fields(JsonObject.read(json), ImportOptions.NONE, permissions);
        Submission submission = parser.told(
                told, json.length, ParsingContext.fresh(ImportOptions.NONE, reference), new ImportReportBuilder());
        permissions.demandEdit(submission.article());
        return switch (submissionQueue.take(submission.by(permissions.writer()))) {
            case ActResult.Done done ->
                done.created()
                        ? responses.created(
                                ArticleJson.of(done.article(), reference),
                                "/api/articles/" + done.article().id())
                        : responses.article(HttpStatus.OK, done.article(), reference);
            case ActResult.Unchanged unchanged -> responses.article(HttpStatus.OK, unchanged.article(), reference);
            case ActResult.Refused refused -> throw new ProblemException(refused.problem());
        };
    }

    /** The article, in whatever stage. */
    @Operation(operationId = "readArticle", summary = "Read an article")
    @ApiResponse(
            responseCode = "200",
            description = "The article; ETag names its state",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArticleJson.class)))
    @ApiResponse(responseCode = "304", description = "If-None-Match has it")
    @Get("/{id}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<byte[]> read(HttpRequest<?> request, String id) {
        ReferenceData reference = edits.around();
        Article article = edits.find(id);
        ArticlePermissions permissions = new ArticlePermissions(Caller.of(request), reference);
        permissions.demandSight(article);
        if (!permissions.caller().scopes().include(Scope.READ)) {
            permissions.demandEdit(article);
        }
        return responses.read(request, ArticleJson.of(article, reference));
    }

    /**
     * Replaces it; what is not sent is gone, but for the stage and the publication date. Needs {@code If-Match}. The id
     * in the address may be written as the article has it, {@code urn:uuid:} and all.
     */
    @Operation(
            operationId = "replaceArticle",
            summary = "Replace an article silently",
            parameters =
                    @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            required = true,
                            description = "The ETag that was read",
                            schema = @Schema(type = "string")))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ArticleJson.class),
                            examples =
                                    @ExampleObject(
                                            value =
                                                    "{\"externalId\": \"wire-42\", \"section\": \"world\", \"title\": \"Fishing fleet stays in harbour\", \"content\": \"<p>The fleet stayed in harbour on Monday.</p>\", \"agency\": \"ap\", \"byline\": \"Ana Lopez\"}")))
    @ApiResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArticleJson.class)))
    @ApiResponse(responseCode = "409", description = "Its stage does not allow that; detail says what it does")
    @ApiResponse(responseCode = "412", description = "It has changed since If-Match was read")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    @Put("/{id}")
    @Consumes("application/json")
    @RequiredScope(Scope.WRITE)
    HttpResponse<byte[]> replace(
            HttpRequest<?> request, String id, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        byte[] json = BoundedBody.bytes(request, body, settings.maxDocument());
        if (!request.getHeaders().contains(HttpHeaders.IF_MATCH)) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag that GET /api/articles/" + id
                            + " answered, so that no change is lost.");
        }
        return edits.edit(
                request,
                id,
                null,
                (earlier, reference) -> decided(
                        earlier,
                        parser.json(json, ParsingContext.editing(earlier, reference), new ImportReportBuilder())));
    }

    /** Changes what is sent and leaves the rest; null takes a field away (RFC 7396). */
    @Operation(
            operationId = "changeArticle",
            summary = "Change an article silently",
            parameters =
                    @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            description = "The ETag that was read: the act is refused with 412 when it is no longer so",
                            schema = @Schema(type = "string")))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(type = "object"),
                            examples =
                                    @ExampleObject(
                                            value = "{\"title\": \"Fleet stays in harbour\", \"summary\": null}")))
    @ApiResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArticleJson.class)))
    @ApiResponse(responseCode = "409", description = "Its stage does not allow that; detail says what it does")
    @ApiResponse(responseCode = "412", description = "It has changed since If-Match was read")
    @Patch("/{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @RequiredScope(Scope.WRITE)
    HttpResponse<byte[]> change(
            HttpRequest<?> request, String id, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        Map<?, ?> patch = JsonObject.read(BoundedBody.bytes(request, body, settings.maxDocument()));
        return edits.edit(
                request, id, null, (earlier, reference) -> decided(earlier, edits.patched(earlier, patch, reference)));
    }

    private ActResult decided(Article earlier, Submission submission) {
        return Lifecycle.edited(earlier, submission, Act.EDIT, now());
    }

    private ActTime now() {
        return time.moment();
    }
}
