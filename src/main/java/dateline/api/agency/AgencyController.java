package dateline.api.agency;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.ApiResponses;
import dateline.api.BoundedBody;
import dateline.article.act.AgencyActs;
import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.ingest.field.Fields;
import dateline.ingest.json.JsonObject;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agencies: made, renamed and given up. Their rights, terms and licence hold where an article says nothing. */
@Controller("/api/agencies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agencies")
@ApiResponse(
        responseCode = "4XX",
        description = "What is wrong, and what to send instead",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class AgencyController {
    private static final int LIMIT = 100_000;

    private final Agencies agencies;
    private final AgencyActs agencyActs;
    private final ApiResponses responses;
    private final InstantSource clock;

    AgencyController(Agencies agencies, AgencyActs agencyActs, ApiResponses responses, InstantSource clock) {
        this.agencies = agencies;
        this.agencyActs = agencyActs;
        this.responses = responses;
        this.clock = clock;
    }

    /** All agencies by their slugs, those that were given up too. */
    @Operation(operationId = "listAgencies", summary = "List agencies")
    @ApiResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = AgencyJson.class))))
    @Get
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<byte[]> all(HttpRequest<?> request) {
        return responses.read(
                request, agencies.listOrderBySlug().stream().map(AgencyJson::of).toList());
    }

    /** An agency; 301 when it has another slug now. */
    @Operation(operationId = "readAgency", summary = "Read an agency")
    @ApiResponse(
            responseCode = "200",
            description = "The agency",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgencyJson.class)))
    @ApiResponse(responseCode = "301", description = "It has another slug now")
    @Get("/{slug}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<?> one(HttpRequest<?> request, String slug) {
        Optional<Agency> here = here(slug);
        if (here.isPresent()) {
            return responses.read(request, AgencyJson.of(here.get()));
        }
        String now = formerly(slug).orElseThrow(() -> unknown(slug)).slug();
        return HttpResponse.status(HttpStatus.MOVED_PERMANENTLY).header(HttpHeaders.LOCATION, "/api/agencies/" + now);
    }

    /** Makes an agency, or replaces it: another slug renames it, and one that was given up is used again. */
    @Operation(
            operationId = "putAgency",
            summary = "Make, change or rename an agency",
            parameters =
                    @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            description = "The ETag that was read: the act is refused with 412 when it is no longer so",
                            schema = @Schema(type = "string")))
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgencyJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgencyJson.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgencyJson.class)))
    @ApiResponse(responseCode = "409", description = "The slug is taken")
    @ApiResponse(responseCode = "412", description = "It has changed since If-Match was read")
    @Put("/{slug}")
    @Consumes("application/json")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<byte[]> put(
            HttpRequest<?> request, String slug, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        Agency before = existing(slug);
        refuseStale(request, before);
        Fields told = Fields.of(JsonObject.read(BoundedBody.bytes(request, body, LIMIT)));
        Agency after = new AgencyFields(told, slug, before, agencies.listOrderBySlug()).read(clock.instant());
        Agency now = agencyActs.save(before, after, Caller.of(request).name());
        return before == null
                ? responses.created(AgencyJson.of(now), "/api/agencies/" + now.slug())
                : responses.answer(HttpStatus.OK, AgencyJson.of(now));
    }

    /** Gives it up: no new article may name it; those that do keep its credit. */
    @Operation(
            operationId = "retireAgency",
            summary = "Give an agency up",
            parameters =
                    @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            description = "The ETag that was read: the act is refused with 412 when it is no longer so",
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "204", description = "Given up")
    @Delete("/{slug}")
    @Produces(MediaType.ALL)
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> retire(HttpRequest<?> request, String slug) {
        Agency before = existing(slug);
        if (before == null) {
            throw unknown(slug);
        }
        refuseStale(request, before);
        if (before.isOpen()) {
            agencyActs.save(
                    before,
                    before.retiredAt(clock.instant()),
                    Caller.of(request).name());
        }
        return HttpResponse.noContent();
    }

    private @Nullable Agency existing(String slug) {
        formerly(slug).ifPresent(agency -> {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "The agency has another slug now: use /api/agencies/" + agency.slug() + ".");
        });
        return here(slug).orElse(null);
    }

    private Optional<Agency> here(String slug) {
        return agencies.listOrderBySlug().stream()
                .filter(agency -> agency.slug().equals(slug))
                .findFirst();
    }

    private Optional<Agency> formerly(String slug) {
        return agencies.listOrderBySlug().stream()
                .filter(agency -> agency.former().contains(slug))
                .findFirst();
    }

    private void refuseStale(HttpRequest<?> request, @Nullable Agency before) {
        responses.refuseStale(
                request,
                before == null ? null : AgencyJson.of(before),
                "The agency has changed since you read it: read it again.");
    }

    private static ProblemException unknown(String slug) {
        return new ProblemException(
                ProblemKind.NOT_FOUND, "There is no agency \"" + slug + "\": list them at /api/agencies.");
    }
}
