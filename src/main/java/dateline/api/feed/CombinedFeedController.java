package dateline.api.feed;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.ApiResponses;
import dateline.api.BoundedBody;
import dateline.api.article.ArticleEdits;
import dateline.article.ReferenceData;
import dateline.article.act.CombinedFeedActs;
import dateline.article.combined.CombinedFeed;
import dateline.article.combined.CombinedFeeds;
import dateline.ingest.field.Fields;
import dateline.ingest.json.JsonObject;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The combined feeds: put together, changed and given up. */
@Controller("/api/feeds")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Feeds")
@ApiResponse(
        responseCode = "4XX",
        description = "What is wrong, and what to send instead",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class CombinedFeedController {
    private static final int LIMIT = 200_000;

    private final CombinedFeeds feeds;
    private final CombinedFeedActs combinedFeedActs;
    private final ArticleEdits edits;
    private final ApiResponses responses;
    private final InstantSource clock;
    private final int entries;

    CombinedFeedController(
            CombinedFeeds feeds,
            CombinedFeedActs combinedFeedActs,
            ArticleEdits edits,
            ApiResponses responses,
            InstantSource clock,
            @Value("${dateline.feed.entries:50}") int entries) {
        this.feeds = feeds;
        this.combinedFeedActs = combinedFeedActs;
        this.edits = edits;
        this.responses = responses;
        this.clock = clock;
        this.entries = entries;
    }

    /** All combined feeds by their names, those that were given up too. */
    @Operation(operationId = "listFeeds", summary = "List combined feeds")
    @ApiResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = CombinedFeedJson.class))))
    @Get
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<byte[]> all(HttpRequest<?> request) {
        ReferenceData reference = edits.around();
        return responses.read(
                request,
                feeds.listOrderByName().stream()
                        .map(feed -> CombinedFeedJson.of(feed, reference))
                        .toList());
    }

    /** A combined feed. */
    @Operation(operationId = "readFeed", summary = "Read a combined feed")
    @ApiResponse(
            responseCode = "200",
            description = "The feed",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CombinedFeedJson.class)))
    @Get("/{name}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<byte[]> one(HttpRequest<?> request, String name) {
        return responses.read(request, CombinedFeedJson.of(existing(name), edits.around()));
    }

    /** Puts a feed together, or replaces it: one that was given up is used again. */
    @Operation(
            operationId = "putFeed",
            summary = "Put a feed together or change it",
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
                            schema = @Schema(implementation = CombinedFeedJson.class),
                            examples =
                                    @ExampleObject(
                                            value =
                                                    "{\"title\": \"For our partners\", \"any\": {\"sections\": [\"world\"], \"tags\": [\"trade\"]}, \"none\": {\"agencies\": [\"ap\"]}, \"window\": \"P7D\", \"content\": \"summary\"}")))
    @ApiResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CombinedFeedJson.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Put together; it is served at /feeds/NAME/feed as soon as its articles are gathered",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CombinedFeedJson.class)))
    @ApiResponse(responseCode = "412", description = "It has changed since If-Match was read")
    @Put("/{name}")
    @Consumes("application/json")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<byte[]> put(
            HttpRequest<?> request, String name, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        ReferenceData reference = edits.around();
        CombinedFeed before = feeds.findByName(name).orElse(null);
        refuseStale(request, before, reference);
        Fields told = Fields.of(JsonObject.read(BoundedBody.bytes(request, body, LIMIT)));
        CombinedFeed after = new CombinedFeedFields(told, name, before, reference).read(clock.instant(), entries);
        CombinedFeed now =
                combinedFeedActs.save(before, after, Caller.of(request).name());
        return before == null
                ? responses.created(CombinedFeedJson.of(now, reference), "/api/feeds/" + name)
                : responses.answer(HttpStatus.OK, CombinedFeedJson.of(now, reference));
    }

    /** Gives it up: its addresses answer 410. */
    @Operation(
            operationId = "retireFeed",
            summary = "Give a combined feed up",
            parameters =
                    @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            description = "The ETag that was read: the act is refused with 412 when it is no longer so",
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "204", description = "Given up")
    @Delete("/{name}")
    @Produces(MediaType.ALL)
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> retire(HttpRequest<?> request, String name) {
        CombinedFeed before = existing(name);
        refuseStale(request, before, edits.around());
        if (before.isOpen()) {
            combinedFeedActs.save(
                    before,
                    before.at(clock.instant(), false),
                    Caller.of(request).name());
        }
        return HttpResponse.noContent();
    }

    private CombinedFeed existing(String name) {
        return feeds.findByName(name)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "There is no feed \"" + name + "\": list them at /api/feeds."));
    }

    private void refuseStale(HttpRequest<?> request, @Nullable CombinedFeed before, ReferenceData reference) {
        responses.refuseStale(
                request,
                before == null ? null : CombinedFeedJson.of(before, reference),
                "The feed has changed since you read it: read it again.");
    }
}
