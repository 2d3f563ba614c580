package dateline.api.article;

import dateline.access.ArticlePermissions;
import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.article.act.ActResult;
import dateline.article.act.ArticleActs;
import dateline.article.act.Lifecycle;
import dateline.article.act.PlannedAct;
import dateline.article.log.Act;
import dateline.article.log.LogTime;
import dateline.article.submission.Submission;
import dateline.article.submission.Submitter;
import dateline.http.IfMatch;
import dateline.ingest.ArticleParser;
import dateline.ingest.ImportSettings;
import dateline.ingest.ParsingContext;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.json.JsonObject;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates, reads, replaces, changes and erases articles. An edit here is silent; other acts have their own addresses. */
@Controller("/api/articles")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Articles")
final class ArticleController {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleController.class);

    private final ArticleParser parser;
    private final ArticleRequests requests;
    private final ArticleEdits edits;
    private final ArticleActs articleActs;
    private final ImportSettings settings;
    private final LogTime time;

    ArticleController(
            ArticleParser parser,
            ArticleRequests requests,
            ArticleEdits edits,
            ArticleActs articleActs,
            ImportSettings settings,
            LogTime time) {
        this.parser = parser;
        this.requests = requests;
        this.edits = edits;
        this.articleActs = articleActs;
        this.settings = settings;
        this.time = time;
    }

    /**
     * Create an article. The answer is 201 with the address of the article. When an article has the same
     * {@code externalId}, it is updated, and the answer is 200: a field that is not sent keeps its value, and null
     * removes the field. PUT replaces the whole article instead.
     */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleJson.class),
                            examples =
                                    @ExampleObject(
                                            "{\"externalId\": \"wire-42\", \"section\": \"world\", \"title\": \"Fishing fleet stays in harbour\", \"content\": \"<p>The fleet stayed in harbour on Monday.</p>\", \"agency\": \"ap\", \"byline\": \"Ana Lopez\", \"stage\": \"draft\"}")))
    @ApiResponse(
            responseCode = "201",
            description = "The new article; Location has its address",
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "The article with this externalId, updated or unchanged",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The article was withdrawn or has expired: reinstate it")
    @Post
    @Consumes("application/json")
    @RequiredScope(Scope.WRITE)
    HttpResponse<ArticleJson> createArticle(@HiddenArgument BoundedBody body, @HiddenArgument Caller caller)
            throws IOException {
        byte[] json = body.bytes(settings.maxDocument());
        ReferenceData reference = edits.reference();
        return switch (requests.create(JsonObject.read(json), json.length, caller)) {
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

    /** Read an article. The article, at any stage. */
    @ApiResponse(
            responseCode = "200",
            description = "The article; ETag identifies its state",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "If-None-Match has the current ETag")
    @Get("/{id}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    ArticleJson readArticle(String id, @HiddenArgument Caller caller) {
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
     * Replace an article silently. Fields that are not sent are removed, except the stage and the publication date.
     * {@code If-Match} is required. The id in the address may have the prefix {@code urn:uuid:}, as in the article.
     */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleJson.class),
                            examples =
                                    @ExampleObject(
                                            "{\"externalId\": \"wire-42\", \"section\": \"world\", \"title\": \"Fishing fleet stays in harbour\", \"content\": \"<p>The fleet stayed in harbour on Monday.</p>\", \"agency\": \"ap\", \"byline\": \"Ana Lopez\"}")))
    @ApiResponse(responseCode = "200", description = "The article after the change", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The stage does not allow this; detail says what it allows")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    @Put("/{id}")
    @Consumes("application/json")
    @RequiredScope(Scope.WRITE)
    ArticleJson replaceArticle(
            String id, @HiddenArgument BoundedBody body, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller)
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

    /** Change an article silently. Fields that are not sent keep their values; null removes a field (RFC 7396). */
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject("{\"title\": \"Fleet stays in harbour\", \"summary\": null}")))
    @ApiResponse(responseCode = "200", description = "The article after the change", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The stage does not allow this; detail says what it allows")
    @Patch("/{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @RequiredScope(Scope.WRITE)
    ArticleJson changeArticle(
            String id, @HiddenArgument BoundedBody body, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller)
            throws IOException {
        return requests.edit(
                new ArticleEdits.Target(id, ifMatch, caller), JsonObject.read(body.bytes(settings.maxDocument())));
    }

    /**
     * Erase an article permanently (scope admin). Its text, credits, notices, earlier states and search index entry are
     * deleted; its id stays, with a tombstone in the feeds that had it, and its {@code externalId} can be used again. This cannot be
     * undone. A repeated request gets the same answer.
     */
    @ApiResponse(responseCode = "204", description = "The article is erased, now or since an earlier request")
    @Delete("/{id}")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> eraseArticle(String id, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller) {
        return edits.retryUntilDone(() -> {
            Article article = edits.stored(id);
            return switch (Lifecycle.erased(article)) {
                case ActResult.NoChange same -> Optional.of(HttpResponse.noContent());
                case ActResult.Refusal refusal -> throw new ProblemException(refusal.problem());
                case ActResult.Success success -> {
                    ifMatch.demand(
                            ArticleJson.of(article, edits.reference()),
                            "The article has changed since you read it: read /api/articles/" + article.id()
                                    + " again, and send its ETag if you still want to erase it.");
                    PlannedAct planned = new PlannedAct(
                            article, success.article(), success.act(), Submitter.of(caller.name()), null);
                    yield articleActs.carryOut(planned).map(erased -> {
                        LOG.info("Article {} was erased by {}", erased.id(), caller.name());
                        return HttpResponse.noContent();
                    });
                }
            };
        });
    }

    private ActResult decided(Article earlier, Submission submission) {
        return Lifecycle.edited(earlier, submission, Act.EDIT, time.actTime());
    }
}
