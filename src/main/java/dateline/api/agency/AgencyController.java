package dateline.api.agency;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.RequestContext;
import dateline.article.act.AgencyActs;
import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.http.IfMatch;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agencies: made, renamed and given up. Their rights, terms and licence hold where an article says nothing. */
@Controller("/api/agencies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agencies")
final class AgencyController {
    private static final int LIMIT = 100_000;

    private final Agencies agencies;
    private final AgencyActs agencyActs;
    private final InstantSource clock;

    AgencyController(Agencies agencies, AgencyActs agencyActs, InstantSource clock) {
        this.agencies = agencies;
        this.agencyActs = agencyActs;
        this.clock = clock;
    }

    /** List agencies. All agencies by their slugs, those that were given up too. */
    @ApiResponse(responseCode = "200", description = "All of them", useReturnTypeSchema = true)
    @Get
    @RequiredScope({Scope.READ, Scope.WRITE})
    List<AgencyJson> listAgencies() {
        return agencies.listOrderBySlug().stream().map(AgencyJson::of).toList();
    }

    /** Read an agency. An agency; 301 when it has another slug now. */
    @ApiResponse(responseCode = "200", description = "The agency", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "301", description = "It has another slug now")
    @Get("/{slug}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<AgencyJson> readAgency(String slug) {
        Optional<Agency> here = here(slug);
        if (here.isPresent()) {
            return HttpResponse.ok(AgencyJson.of(here.get()));
        }
        String now = formerly(slug).orElseThrow(() -> unknown(slug)).slug();
        return HttpResponse.<AgencyJson>status(HttpStatus.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, "/api/agencies/" + now);
    }

    /**
     * Make, change or rename an agency. Makes an agency, or replaces it: another slug renames it, and one that was
     * given up is used again.
     */
    @RequestBody(content = @Content(schema = @Schema(implementation = AgencyJson.class)))
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The slug is taken")
    @Put("/{slug}")
    @Consumes("application/json")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<AgencyJson> putAgency(
            String slug,
            @RequestContext BoundedBody body,
            @RequestContext IfMatch ifMatch,
            @RequestContext Caller caller)
            throws IOException {
        Agency before = existing(slug);
        demandCurrent(ifMatch, before);
        Agency after =
                new AgencyFields(body.fields(LIMIT), slug, before, agencies.listOrderBySlug()).read(clock.instant());
        Agency now = agencyActs.save(before, after, caller.name());
        return before == null
                ? HttpResponse.created(AgencyJson.of(now), URI.create("/api/agencies/" + now.slug()))
                : HttpResponse.ok(AgencyJson.of(now));
    }

    /** Give an agency up. Gives it up: no new article may name it; those that do keep its credit. */
    @ApiResponse(responseCode = "204", description = "Given up")
    @Delete("/{slug}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @RequiredScope(Scope.ADMIN)
    void retireAgency(String slug, @RequestContext IfMatch ifMatch, @RequestContext Caller caller) {
        Agency before = existing(slug);
        if (before == null) {
            throw unknown(slug);
        }
        demandCurrent(ifMatch, before);
        if (before.isOpen()) {
            agencyActs.save(before, before.retiredAt(clock.instant()), caller.name());
        }
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

    private static void demandCurrent(IfMatch ifMatch, @Nullable Agency before) {
        ifMatch.demand(
                before == null ? null : AgencyJson.of(before),
                "The agency has changed since you read it: read it again.");
    }

    private static ProblemException unknown(String slug) {
        return new ProblemException(
                ProblemKind.NOT_FOUND, "There is no agency \"" + slug + "\": list them at /api/agencies.");
    }
}
