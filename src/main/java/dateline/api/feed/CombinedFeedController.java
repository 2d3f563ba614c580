package dateline.api.feed;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.api.SavedResource;
import dateline.http.IfMatch;
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
import java.util.List;

/** Creates, changes and retires combined feeds. */
@Controller("/api/feeds")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Feeds")
final class CombinedFeedController {
    private static final int LIMIT = 200_000;

    private final CombinedFeedRequests requests;

    CombinedFeedController(CombinedFeedRequests requests) {
        this.requests = requests;
    }

    /** List combined feeds. All combined feeds in the order of their names, also retired ones. */
    @ApiResponse(responseCode = "200", description = "All combined feeds", useReturnTypeSchema = true)
    @Get
    @RequiredScope({Scope.READ, Scope.WRITE})
    List<CombinedFeedJson> listFeeds() {
        return requests.all();
    }

    /** Read a combined feed. */
    @ApiResponse(responseCode = "200", description = "The feed", useReturnTypeSchema = true)
    @Get("/{name}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    CombinedFeedJson readFeed(String name) {
        return requests.read(name);
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
        SavedResource<CombinedFeedJson> saved = requests.put(name, body.json(LIMIT), ifMatch, caller);
        return saved.isNew()
                ? HttpResponse.created(saved.json(), URI.create("/api/feeds/" + name))
                : HttpResponse.ok(saved.json());
    }

    /** Retire a combined feed. Its addresses answer 410. */
    @ApiResponse(responseCode = "204", description = "The feed is retired")
    @Delete("/{name}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @RequiredScope(Scope.ADMIN)
    void retireFeed(String name, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller) {
        requests.retire(name, ifMatch, caller);
    }
}
