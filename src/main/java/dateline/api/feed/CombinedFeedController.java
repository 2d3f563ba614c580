package dateline.api.feed;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.api.article.ArticleEdits;
import dateline.article.ReferenceData;
import dateline.article.act.CombinedFeedActs;
import dateline.article.combined.CombinedFeed;
import dateline.article.combined.CombinedFeeds;
import dateline.http.IfMatch;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
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
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates, changes and retires combined feeds. */
@Controller("/api/feeds")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Feeds")
final class CombinedFeedController {
    private static final int LIMIT = 200_000;

    private final CombinedFeeds feeds;
    private final CombinedFeedActs combinedFeedActs;
    private final ArticleEdits edits;
    private final InstantSource clock;
    private final int entries;

    CombinedFeedController(
            CombinedFeeds feeds,
            CombinedFeedActs combinedFeedActs,
            ArticleEdits edits,
            InstantSource clock,
            @Value("${dateline.feed.entries:50}") int entries) {
        this.feeds = feeds;
        this.combinedFeedActs = combinedFeedActs;
        this.edits = edits;
        this.clock = clock;
        this.entries = entries;
    }

    /** List combined feeds. All combined feeds in the order of their names, also retired ones. */
    @ApiResponse(responseCode = "200", description = "All combined feeds", useReturnTypeSchema = true)
    @Get
    @RequiredScope({Scope.READ, Scope.WRITE})
    List<CombinedFeedJson> listFeeds() {
        ReferenceData reference = edits.reference();
        return feeds.listOrderByName().stream()
                .map(feed -> CombinedFeedJson.of(feed, reference))
                .toList();
    }

    /** Read a combined feed. */
    @ApiResponse(responseCode = "200", description = "The feed", useReturnTypeSchema = true)
    @Get("/{name}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    CombinedFeedJson readFeed(String name) {
        return CombinedFeedJson.of(existing(name), edits.reference());
    }

    /**
     * Create or change a combined feed. Creates a combined feed, or replaces all its fields; a retired feed can be used
     * again.
     */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CombinedFeedJson.class),
                            examples =
                                    @ExampleObject(
                                            "{\"title\": \"For our partners\", \"any\": {\"sections\": [\"world\"], \"tags\": [\"trade\"]}, \"none\": {\"agencies\": [\"ap\"]}, \"window\": \"P7D\", \"content\": \"summary\"}")))
    @ApiResponse(responseCode = "200", description = "The feed after the change", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "201",
            description = "The new feed; it is served at /feeds/NAME/feed as soon as its articles are filed",
            useReturnTypeSchema = true)
    @Put("/{name}")
    @Consumes("application/json")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<CombinedFeedJson> putFeed(
            String name,
            @HiddenArgument BoundedBody body,
            @HiddenArgument IfMatch ifMatch,
            @HiddenArgument Caller caller)
            throws IOException {
        ReferenceData reference = edits.reference();
        CombinedFeed before = feeds.findByName(name).orElse(null);
        demandCurrent(ifMatch, before, reference);
        CombinedFeed after =
                new CombinedFeedFields(body.fields(LIMIT), name, before, reference).read(clock.instant(), entries);
        CombinedFeed now = combinedFeedActs.save(before, after, caller.name());
        return before == null
                ? HttpResponse.created(CombinedFeedJson.of(now, reference), URI.create("/api/feeds/" + name))
                : HttpResponse.ok(CombinedFeedJson.of(now, reference));
    }

    /** Retire a combined feed. Its addresses answer 410. */
    @ApiResponse(responseCode = "204", description = "The feed is retired")
    @Delete("/{name}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @RequiredScope(Scope.ADMIN)
    void retireFeed(String name, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller) {
        CombinedFeed before = existing(name);
        demandCurrent(ifMatch, before, edits.reference());
        if (before.isOpen()) {
            combinedFeedActs.save(before, before.retiredAt(clock.instant()), caller.name());
        }
    }

    private CombinedFeed existing(String name) {
        return feeds.findByName(name)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "There is no feed \"" + name + "\": list them at /api/feeds."));
    }

    private static void demandCurrent(IfMatch ifMatch, @Nullable CombinedFeed before, ReferenceData reference) {
        ifMatch.demand(
                before == null ? null : CombinedFeedJson.of(before, reference),
                "The feed has changed since you read it: read it again.");
    }
}
