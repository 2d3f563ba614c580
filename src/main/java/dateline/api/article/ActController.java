package dateline.api.article;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.article.Correction;
import dateline.article.Stage;
import dateline.article.act.Lifecycle;
import dateline.article.log.Act;
import dateline.article.log.ActTime;
import dateline.article.log.LogTime;
import dateline.article.submission.Submission;
import dateline.ingest.ImportSettings;
import dateline.ingest.field.Fields;
import dateline.ingest.field.RequiredFields;
import dateline.ingest.json.JsonObject;
import dateline.problem.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The acts upon an article. Publish, update and reinstate take a merge patch of the article with them, which may be
 * empty; correct and withdraw take a text for readers. What has publishAt or embargoUntil ahead is never published by an
 * act: what is not out is scheduled; of what is out the act is refused with 409, as a patch is.
 */
@Controller("/api/articles/{id}")
@Consumes({"application/json", "application/merge-patch+json"})
@RequiredScope(Scope.WRITE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Acts")
@ApiResponse(
        responseCode = "4XX",
        description = "What is wrong, and what to send instead",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class ActController {
    private static final int TEXT = 5_000;

    private final ArticleEdits edits;
    private final ImportSettings settings;
    private final LogTime time;

    ActController(ArticleEdits edits, ImportSettings settings, LogTime time) {
        this.edits = edits;
        this.settings = settings;
        this.time = time;
    }

    /** Puts a draft into its feeds, or schedules it when publishAt or embargoUntil lie ahead; a scheduled one at once. */
    @Operation(
            operationId = "publishArticle",
            summary = "Publish a draft, or schedule it",
            parameters =
                    @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            description = "The ETag that was read: the act is refused with 412 when it is no longer so",
                            schema = @Schema(type = "string")))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject(value = "{\"publishAt\": \"2026-12-01T06:00:00Z\"}")))
    @ApiResponse(
            responseCode = "200",
            description = "Published, or scheduled when publishAt or embargoUntil lie ahead",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArticleJson.class)))
    @ApiResponse(responseCode = "409", description = "Not possible in its stage")
    @Post("/publish")
    HttpResponse<byte[]> publish(
            HttpRequest<?> request, String id, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        Map<?, ?> sent = body(request, body);
        return edits.edit(request, id, null, (earlier, around) -> {
            Map<Object, Object> patch = new LinkedHashMap<>(sent);
            if (earlier.stage() == Stage.SCHEDULED) {
                patch.putIfAbsent("publishAt", null);
            }
            return Lifecycle.published(earlier, edits.patched(earlier, patch, around), now());
        });
    }

    /** Changes a published article and moves its update date. */
    @Operation(
            operationId = "updateArticle",
            summary = "Update a published article",
            parameters =
                    @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            description = "The ETag that was read: the act is refused with 412 when it is no longer so",
                            schema = @Schema(type = "string")))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject(value = "{\"content\": \"<p>More is known now.</p>\"}")))
    @ApiResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArticleJson.class)))
    @ApiResponse(
            responseCode = "409",
            description = "Not possible in its stage, or publishAt or embargoUntil lie ahead: withdraw it first")
    @Post("/update")
    HttpResponse<byte[]> update(
            HttpRequest<?> request, String id, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        Map<?, ?> patch = body(request, body);
        return edits.edit(request, id, null, (earlier, around) -> {
            Submission patched = edits.patched(earlier, patch, around);
            boolean dated = patch.containsKey("updated");
            Submission submission = new Submission(patched.article(), patched.staged(), patched.dated(), dated);
            return Lifecycle.edited(earlier, submission, Act.UPDATE, now());
        });
    }

    /** Adds a dated notice with a text and a kind, and changes what stands in article. */
    @Operation(
            operationId = "correctArticle",
            summary = "Correct a published article",
            parameters =
                    @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            description = "The ETag that was read: the act is refused with 412 when it is no longer so",
                            schema = @Schema(type = "string")))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CorrectionBody.class),
                            examples =
                                    @ExampleObject(
                                            value =
                                                    "{\"text\": \"An earlier version named the wrong harbour.\", \"article\": {\"title\": \"Fleet stays in port\"}}")))
    @ApiResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArticleJson.class)))
    @ApiResponse(
            responseCode = "409",
            description = "Not possible in its stage, or publishAt or embargoUntil lie ahead: withdraw it first")
    @Post("/correct")
    HttpResponse<byte[]> correct(
            HttpRequest<?> request, String id, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        Fields told = Fields.of(body(request, body));
        String text = RequiredFields.text(told, "text", TEXT, "a correction needs a text for readers");
        String kind = told.text("kind", 50);
        Map<?, ?> patch = told.map("article");
        told.refuseUnknown();
        told.refuseFaults();
        return edits.edit(request, id, text, (earlier, around) -> {
            ActTime now = now();
            Correction notice =
                    new Correction(now.log(), kind == null ? "correction" : kind, Objects.requireNonNull(text));
            return Lifecycle.corrected(earlier, edits.patched(earlier, patch, around, "/article"), notice, now);
        });
    }

    /** Takes it out of every feed; its address answers 410 with the text. */
    @Operation(
            operationId = "withdrawArticle",
            summary = "Withdraw an article",
            parameters =
                    @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            description = "The ETag that was read: the act is refused with 412 when it is no longer so",
                            schema = @Schema(type = "string")))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WithdrawalBody.class),
                            examples = @ExampleObject(value = "{\"text\": \"The agency has recalled this report.\"}")))
    @ApiResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArticleJson.class)))
    @ApiResponse(responseCode = "409", description = "Not possible in its stage")
    @Post("/withdraw")
    HttpResponse<byte[]> withdraw(
            HttpRequest<?> request, String id, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        Fields told = Fields.of(body(request, body));
        String text = RequiredFields.text(told, "text", TEXT, "a withdrawal needs a text that tells readers why");
        told.refuseUnknown();
        told.refuseFaults();
        return edits.edit(request, id, text, (earlier, around) -> Lifecycle.withdrawn(earlier));
    }

    /** Puts a withdrawn or expired article back under its id, or schedules it when publishAt or embargoUntil lie ahead. */
    @Operation(
            operationId = "reinstateArticle",
            summary = "Reinstate a withdrawn or expired article, or schedule that",
            parameters =
                    @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            description = "The ETag that was read: the act is refused with 412 when it is no longer so",
                            schema = @Schema(type = "string")))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject(value = "{\"expiresAt\": null}")))
    @ApiResponse(
            responseCode = "200",
            description = "Published, or scheduled when publishAt or embargoUntil lie ahead",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArticleJson.class)))
    @ApiResponse(responseCode = "409", description = "Not possible in its stage")
    @Post("/reinstate")
    HttpResponse<byte[]> reinstate(
            HttpRequest<?> request, String id, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        Map<?, ?> patch = body(request, body);
        return edits.edit(
                request,
                id,
                null,
                (earlier, around) -> Lifecycle.reinstated(earlier, edits.patched(earlier, patch, around), now()));
    }

    private Map<?, ?> body(HttpRequest<?> request, @Nullable InputStream body) throws IOException {
        return JsonObject.readOrEmpty(BoundedBody.bytes(request, body, settings.maxDocument()));
    }

    private ActTime now() {
        return time.moment();
    }
}
