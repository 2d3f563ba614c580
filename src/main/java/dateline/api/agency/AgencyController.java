package dateline.api.agency;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.api.SavedResource;
import dateline.attribution.Agency;
import dateline.http.IfMatch;
import io.micronaut.http.HttpHeaders;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Creates, changes, renames and retires agencies. The rights, terms and licence of an agency are those of its articles
 * that have none of their own. When it becomes stricter who may get its articles, they leave the public feeds at once.
 */
@Controller("/api/agencies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agencies")
final class AgencyController {
    private static final int LIMIT = 100_000;

    private final AgencyRequests requests;

    AgencyController(AgencyRequests requests) {
        this.requests = requests;
    }

    /** List agencies. All agencies in the order of their slugs, also retired ones. */
    @ApiResponse(responseCode = "200", description = "All agencies", useReturnTypeSchema = true)
    @Get
    @RequiredScope({Scope.READ, Scope.WRITE})
    List<AgencyJson> listAgencies() {
        return requests.all();
    }

    /** Read an agency. The answer is 301 when the agency has another slug now. */
    @ApiResponse(responseCode = "200", description = "The agency", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "301", description = "The agency has another slug now; Location has its address")
    @Get("/{slug}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<AgencyJson> readAgency(String slug) {
        Optional<Agency> current = requests.current(slug);
        if (current.isPresent()) {
            return HttpResponse.ok(AgencyJson.of(current.get()));
        }
        String now = requests.renamed(slug)
                .orElseThrow(() -> AgencyRequests.unknown(slug))
                .slug();
        return HttpResponse.<AgencyJson>status(HttpStatus.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, "/api/agencies/" + now);
    }

    /**
     * Create, change or rename an agency. Creates an agency, or replaces all its fields: another slug renames it, and a
     * retired agency can be used again.
     */
    @RequestBody(content = @Content(schema = @Schema(implementation = AgencyJson.class)))
    @ApiResponse(responseCode = "200", description = "The agency after the change", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "The new agency", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Another agency has or had the slug")
    @Put("/{slug}")
    @Consumes("application/json")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<AgencyJson> putAgency(
            String slug,
            @HiddenArgument BoundedBody body,
            @HiddenArgument IfMatch ifMatch,
            @HiddenArgument Caller caller)
            throws IOException {
        SavedResource<AgencyJson> saved = requests.put(slug, body.json(LIMIT), ifMatch, caller);
        return saved.isNew()
                ? HttpResponse.created(
                        saved.json(), URI.create("/api/agencies/" + saved.json().slug()))
                : HttpResponse.ok(saved.json());
    }

    /** Retire an agency. No new article may name it; articles that name it already keep its credit. */
    @ApiResponse(responseCode = "204", description = "The agency is retired")
    @Delete("/{slug}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @RequiredScope(Scope.ADMIN)
    void retireAgency(String slug, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller) {
        requests.retire(slug, ifMatch, caller);
    }
}
