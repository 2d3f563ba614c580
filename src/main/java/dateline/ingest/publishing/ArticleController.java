package dateline.ingest.publishing;

import dateline.access.Caller;
import dateline.access.Needs;
import dateline.access.Scope;
import dateline.article.Act;
import dateline.article.Article;
import dateline.article.LogTime;
import dateline.article.Moment;
import dateline.article.newsroom.Decision;
import dateline.article.newsroom.Lifecycle;
import dateline.article.newsroom.Reception;
import dateline.article.newsroom.Stored;
import dateline.article.newsroom.Submission;
import dateline.ingest.Context;
import dateline.ingest.Fields;
import dateline.ingest.ImportOptions;
import dateline.ingest.ImportSettings;
import dateline.ingest.Intake;
import dateline.ingest.JsonObject;
import dateline.ingest.Surroundings;
import dateline.ingest.document.Notes;
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
    private final Intake intake;
    private final KnownArticles known;
    private final Reception reception;
    private final Editing editing;
    private final Answers answers;
    private final ImportSettings settings;
    private final LogTime time;

    ArticleController(
            Intake intake,
            KnownArticles known,
            Reception reception,
            Editing editing,
            Answers answers,
            ImportSettings settings,
            LogTime time) {
        this.intake = intake;
        this.known = known;
        this.reception = reception;
        this.editing = editing;
        this.answers = answers;
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
    @Needs(Scope.WRITE)
    HttpResponse<byte[]> create(HttpRequest<?> request, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        Surroundings around = editing.around();
        Permit permit = new Permit(Caller.of(request), around);
        byte[] json = BoundedBody.bytes(request, body, settings.maxDocument());
        Fields told = known.fields(JsonObject.read(json), ImportOptions.NONE, permit);
        Submission submission = intake.told(told, json.length, Context.fresh(ImportOptions.NONE, around), new Notes());
        permit.demandEdit(submission.article());
        return switch (reception.take(submission, permit.writer())) {
            case Stored.Created created ->
                answers.created(
                        ArticleJson.of(created.article(), around),
                        "/api/articles/" + created.article().id());
            case Stored.Updated updated -> answers.article(HttpStatus.OK, updated.article(), around);
            case Stored.Unchanged unchanged -> answers.article(HttpStatus.OK, unchanged.article(), around);
            case Stored.Illegal illegal -> throw new ProblemException(ProblemKind.CONFLICT, illegal.detail());
            case Stored.Forbidden forbidden ->
                throw new ProblemException(
                        Permit.taken(String.valueOf(submission.article().externalId())));
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
    @Needs({Scope.READ, Scope.WRITE})
    HttpResponse<byte[]> read(HttpRequest<?> request, String id) {
        Surroundings around = editing.around();
        Article article = editing.find(id);
        Permit permit = new Permit(Caller.of(request), around);
        permit.demandSight(article);
        if (!permit.caller().scopes().include(Scope.READ)) {
            permit.demandEdit(article);
        }
        return answers.read(request, ArticleJson.of(article, around));
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
    @Needs(Scope.WRITE)
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
        return editing.edit(
                request,
                id,
                null,
                (earlier, around) ->
                        decided(earlier, intake.json(json, Context.editing(earlier, around), new Notes())));
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
    @Needs(Scope.WRITE)
    HttpResponse<byte[]> change(
            HttpRequest<?> request, String id, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        Map<?, ?> patch = JsonObject.read(BoundedBody.bytes(request, body, settings.maxDocument()));
        return editing.edit(
                request, id, null, (earlier, around) -> decided(earlier, editing.patched(earlier, patch, around)));
    }

    private Decision decided(Article earlier, Submission submission) {
        return Lifecycle.edited(earlier, submission, Act.EDIT, now());
    }

    private Moment now() {
        return time.moment();
    }
}
