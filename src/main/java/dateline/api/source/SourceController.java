package dateline.api.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.api.PageQuery;
import dateline.api.SavedResource;
import dateline.http.IfMatch;
import dateline.problem.PublicReference;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates, changes, looks at and deletes sources. */
@Controller("/api/sources")
@RequiredScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Sources")
final class SourceController {
    private static final int LIMIT = 200_000;
    private static final int LONGEST_NAME = 100;

    private final SourceRequests requests;

    SourceController(SourceRequests requests) {
        this.requests = requests;
    }

    /** A page of a list of sources. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SourcePage", description = "Sources in the order of their names")
    record SourceList(
            List<SourceJson> sources,

            @Nullable
            @Serdeable.Serializable(using = PublicReference.class)
            @Schema(description = "Address of the next page; absent on the last page")
            String next) {}

    /** List sources. In the order of their names, with their states. */
    @ApiResponse(
            responseCode = "200",
            description = "A page of sources; next is the address of the next page",
            useReturnTypeSchema = true)
    @Get
    SourceList listSources(
            HttpRequest<?> request,
            @Parameter(description = "The value in next of the page before; follow next instead of building addresses")
                    @QueryValue
                    @Nullable
                    String after,
            @Parameter(description = "1 to 200; default: 50", schema = @Schema(type = "integer")) @QueryValue @Nullable
                    String limit) {
        PageQuery query = new PageQuery(request);
        String from = query.after(after, LONGEST_NAME);
        int most = query.limit(limit);
        query.refuseFaults();
        SourceRequests.Page page = requests.page(from, most);
        return new SourceList(page.sources(), query.next(page.next()));
    }

    /** Read a source. */
    @ApiResponse(responseCode = "200", description = "The source with its state", useReturnTypeSchema = true)
    @Get("/{name}")
    SourceJson readSource(String name) {
        return requests.read(name);
    }

    /**
     * Create or change a source. Creates a source, or replaces all its fields. It is looked at at once. What it has brought
     * before stays as it is: section, agency and drafts are for new articles.
     */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SourceJson.class),
                            examples =
                                    @ExampleObject(
                                            "{\"kind\": \"feed\", \"address\": \"https://radio.example.org/feed.xml\", \"section\": \"world\", \"rights\": \"© Coast Radio\", \"publish\": \"draft\", \"any\": {\"words\": [\"harbour\"], \"tags\": [\"fishing\"]}}")))
    @ApiResponse(responseCode = "200", description = "The source after the change", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "The new source", useReturnTypeSchema = true)
    @Put("/{name}")
    @Consumes("application/json")
    HttpResponse<SourceJson> putSource(String name, @HiddenArgument BoundedBody body, @HiddenArgument IfMatch ifMatch)
            throws IOException {
        SavedResource<SourceJson> saved = requests.put(name, body.json(LIMIT), ifMatch);
        return saved.isNew()
                ? HttpResponse.created(saved.json(), URI.create("/api/sources/" + name))
                : HttpResponse.ok(saved.json());
    }

    /**
     * Look at a source. Looks now, also at a source that has ended, and waits for what comes of it: at most 40 seconds, and
     * while its host is asked for other sources.
     */
    @ApiResponse(responseCode = "200", description = "The source after the look", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "The look is not over yet", useReturnTypeSchema = true)
    @Post("/{name}/look")
    @Consumes(MediaType.ALL)
    HttpResponse<SourceJson> lookAtSource(String name) throws InterruptedException {
        SourceRequests.Look look = requests.look(name);
        return look.isOver()
                ? HttpResponse.ok(look.source())
                : HttpResponse.<SourceJson>accepted().body(look.source());
    }

    /** Delete a source. Nothing more comes from it; its articles stay. */
    @ApiResponse(responseCode = "204", description = "The source is deleted")
    @Delete("/{name}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    void deleteSource(String name, @HiddenArgument IfMatch ifMatch) {
        requests.delete(name, ifMatch);
    }
}
