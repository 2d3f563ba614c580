package dateline.api.article;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.http.IfMatch;
import dateline.ingest.ImportSettings;
import dateline.ingest.json.JsonObject;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Map;

/**
 * The acts on an article. The body of publish, update and reinstate is a merge patch of the article, which may be empty;
 * the body of correct and withdraw has a text for readers. An act with publishAt or embargoUntil in the future publishes
 * nothing: it schedules an article that is not published, and is refused with 409 for one that is.
 */
@Controller("/api/articles/{id}")
@Consumes({"application/json", "application/merge-patch+json"})
@RequiredScope(Scope.WRITE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Acts")
final class ActController {
    private final ArticleRequests requests;
    private final ImportSettings settings;

    ActController(ArticleRequests requests, ImportSettings settings) {
        this.requests = requests;
        this.settings = settings;
    }

    /**
     * Publish a draft, or schedule it. A draft appears in its feeds, or is scheduled when publishAt or embargoUntil is in
     * the future. A scheduled article is published at once.
     */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject("{\"publishAt\": \"2026-12-01T06:00:00Z\"}")))
    @ApiResponse(responseCode = "200", description = "The article, published or scheduled", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The stage of the article does not allow this act")
    @Post("/publish")
    ArticleJson publishArticle(
            String id, @HiddenArgument BoundedBody body, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller)
            throws IOException {
        return requests.publish(new ArticleEdits.Target(id, ifMatch, caller), members(body));
    }

    /** Update a published article. Changes a published article and sets its date of update to now. */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject("{\"content\": \"<p>More is known now.</p>\"}")))
    @ApiResponse(responseCode = "200", description = "The article after the act", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "The stage does not allow this act, or publishAt or embargoUntil is in the future: withdraw"
                    + " the article first")
    @Post("/update")
    ArticleJson updateArticle(
            String id, @HiddenArgument BoundedBody body, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller)
            throws IOException {
        return requests.update(new ArticleEdits.Target(id, ifMatch, caller), members(body));
    }

    /** Correct a published article. Adds a dated notice with a text and a kind, and changes the fields in article. */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionBody.class),
                            examples =
                                    @ExampleObject(
                                            "{\"text\": \"An earlier version named the wrong harbour.\", \"article\": {\"title\": \"Fleet stays in port\"}}")))
    @ApiResponse(responseCode = "200", description = "The article after the act", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "The stage does not allow this act, or publishAt or embargoUntil is in the future: withdraw"
                    + " the article first")
    @Post("/correct")
    ArticleJson correctArticle(
            String id, @HiddenArgument BoundedBody body, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller)
            throws IOException {
        return requests.correct(new ArticleEdits.Target(id, ifMatch, caller), members(body));
    }

    /** Withdraw an article. It leaves all feeds; its address answers 410 with the text. */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WithdrawalBody.class),
                            examples = @ExampleObject("{\"text\": \"The agency has recalled this report.\"}")))
    @ApiResponse(responseCode = "200", description = "The article after the act", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The stage of the article does not allow this act")
    @Post("/withdraw")
    ArticleJson withdrawArticle(
            String id, @HiddenArgument BoundedBody body, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller)
            throws IOException {
        return requests.withdraw(new ArticleEdits.Target(id, ifMatch, caller), members(body));
    }

    /**
     * Reinstate a withdrawn or expired article, or schedule it. The article returns to its feeds with the same id, or is
     * scheduled when publishAt or embargoUntil is in the future.
     */
    @RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject("{\"expiresAt\": null}")))
    @ApiResponse(responseCode = "200", description = "The article, published or scheduled", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The stage of the article does not allow this act")
    @Post("/reinstate")
    ArticleJson reinstateArticle(
            String id, @HiddenArgument BoundedBody body, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller)
            throws IOException {
        return requests.reinstate(new ArticleEdits.Target(id, ifMatch, caller), members(body));
    }

    private Map<?, ?> members(BoundedBody body) throws IOException {
        return JsonObject.readOrEmpty(body.bytes(settings.maxDocument()));
    }
}
