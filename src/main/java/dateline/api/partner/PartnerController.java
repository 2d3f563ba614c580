package dateline.api.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.access.Caller;
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

/** Creates, changes and retires partners. */
@Controller("/api/partners")
@RequiredScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Partners")
final class PartnerController {
    private static final int LIMIT = 200_000;
    private static final int LONGEST_NAME = 100;

    private final PartnerRequests requests;

    PartnerController(PartnerRequests requests) {
        this.requests = requests;
    }

    /** A page of a list of partners. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PartnerPage", description = "Partners in the order of their names, also retired ones")
    record PartnerList(
            List<PartnerJson> partners,

            @Nullable
            @Serdeable.Serializable(using = PublicReference.class)
            @Schema(description = "Address of the next page; absent on the last page")
            String next) {}

    /** List partners. In the order of their names, also retired ones. */
    @ApiResponse(
            responseCode = "200",
            description = "A page of partners; next is the address of the next page",
            useReturnTypeSchema = true)
    @Get
    PartnerList listPartners(
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
        PartnerRequests.Page page = requests.page(from, most);
        return new PartnerList(page.partners(), query.next(page.next()));
    }

    /** Read a partner. */
    @ApiResponse(responseCode = "200", description = "The partner", useReturnTypeSchema = true)
    @Get("/{name}")
    PartnerJson readPartner(String name) {
        return requests.read(name);
    }

    /**
     * Create or change a partner. Creates a partner, or replaces all its fields; a retired partner can be used again. What
     * it must not read any more is gone from its feeds with the next request.
     */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PartnerJson.class),
                            examples =
                                    @ExampleObject(
                                            "{\"title\": \"The Herald\", \"any\": {\"sections\": [\"world\"], \"agencies\": [\"ap\"]}, \"none\": {\"tags\": [\"sport\"]}, \"delay\": 15, \"formats\": [\"rss\", \"newsml\"], \"until\": \"2027-12-31T23:00:00Z\"}")))
    @ApiResponse(responseCode = "200", description = "The partner after the change", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "201",
            description = "The new partner; make a token for it at /api/partners/NAME/tokens",
            useReturnTypeSchema = true)
    @Put("/{name}")
    @Consumes("application/json")
    HttpResponse<PartnerJson> putPartner(
            String name,
            @HiddenArgument BoundedBody body,
            @HiddenArgument IfMatch ifMatch,
            @HiddenArgument Caller caller)
            throws IOException {
        SavedResource<PartnerJson> saved = requests.put(name, body.json(LIMIT), ifMatch, caller);
        return saved.isNew()
                ? HttpResponse.created(saved.json(), URI.create("/api/partners/" + name))
                : HttpResponse.ok(saved.json());
    }

    /** Retire a partner. Its tokens are revoked for good, and its feeds are not available any more. */
    @ApiResponse(responseCode = "204", description = "The partner is retired")
    @Delete("/{name}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    void retirePartner(String name, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller) {
        requests.retire(name, ifMatch, caller);
    }
}
