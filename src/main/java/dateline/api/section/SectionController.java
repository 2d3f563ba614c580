package dateline.api.section;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.ApiResponses;
import dateline.api.BoundedBody;
import dateline.api.article.ArticleEdits;
import dateline.article.ReferenceData;
import dateline.article.act.SectionActs;
import dateline.article.job.RefilingJob;
import dateline.ingest.field.Fields;
import dateline.ingest.json.JsonObject;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import dateline.section.SectionLookup;
import dateline.section.SectionLookups;
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
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sections: made, renamed, moved and given up. */
@Controller("/api/sections")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Sections")
@ApiResponse(
        responseCode = "4XX",
        description = "What is wrong, and what to send instead",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class SectionController {
    private static final int LIMIT = 100_000;

    private final SectionLookups addresses;
    private final SectionActs sectionActs;
    private final RefilingJob refilingJob;
    private final ArticleEdits edits;
    private final ApiResponses responses;
    private final InstantSource clock;

    SectionController(
            SectionLookups addresses,
            SectionActs sectionActs,
            RefilingJob refilingJob,
            ArticleEdits edits,
            ApiResponses responses,
            InstantSource clock) {
        this.addresses = addresses;
        this.sectionActs = sectionActs;
        this.refilingJob = refilingJob;
        this.edits = edits;
        this.responses = responses;
        this.clock = clock;
    }

    /** All sections, in their order, those that were given up too. */
    @Operation(operationId = "listSections", summary = "List sections")
    @ApiResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = SectionJson.class))))
    @Get
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<byte[]> all(HttpRequest<?> request) {
        ReferenceData reference = edits.around();
        List<SectionJson> all = reference.sections().stream()
                .map(section -> SectionJson.of(section, reference))
                .toList();
        return responses.read(request, all);
    }

    /** A section; 301 when it has another slug now. */
    @Operation(operationId = "readSection", summary = "Read a section")
    @ApiResponse(
            responseCode = "200",
            description = "The section",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SectionJson.class)))
    @ApiResponse(responseCode = "301", description = "It has another slug now")
    @Get("/{slug}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<?> one(HttpRequest<?> request, String slug) {
        return switch (addresses.find(slug)) {
            case SectionLookup.Here here -> responses.read(request, SectionJson.of(here.section(), edits.around()));
            case SectionLookup.Retired retired ->
                responses.read(request, SectionJson.of(retired.section(), edits.around()));
            case SectionLookup.Moved moved ->
                HttpResponse.status(HttpStatus.MOVED_PERMANENTLY)
                        .header(HttpHeaders.LOCATION, "/api/sections/" + moved.slug());
            case SectionLookup.Unknown unknown -> throw unknown(slug);
        };
    }

    /**
     * Makes a section, or replaces it: another slug renames it, another parent moves it, and one that was given up is
     * used again. With {@code If-Match} only if it is still what was read.
     */
    @Operation(
            operationId = "putSection",
            summary = "Make, change, rename or move a section",
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
                            schema = @Schema(implementation = SectionJson.class),
                            examples = @ExampleObject(value = "{\"slug\": \"globe\", \"title\": \"The globe\"}")))
    @ApiResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SectionJson.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SectionJson.class)))
    @ApiResponse(responseCode = "409", description = "The slug is taken")
    @ApiResponse(responseCode = "412", description = "It has changed since If-Match was read")
    @Put("/{slug}")
    @Consumes("application/json")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<byte[]> put(
            HttpRequest<?> request, String slug, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        ReferenceData reference = edits.around();
        Section before = existing(slug);
        refuseStale(request, before, reference);
        SectionFields fields = new SectionFields(
                Fields.of(JsonObject.read(BoundedBody.bytes(request, body, LIMIT))), slug, before, reference);
        Section after = fields.read(clock.instant());
        Section now = sectionActs.save(before, after, Caller.of(request).name());
        refilingJob.finish();
        SectionJson shape = SectionJson.of(now, edits.around());
        return before == null
                ? responses.created(shape, "/api/sections/" + now.slug())
                : responses.answer(HttpStatus.OK, shape);
    }

    /** Gives it up: its feeds answer 410, its articles stay in all others. */
    @Operation(
            operationId = "retireSection",
            summary = "Give a section up",
            parameters =
                    @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            description = "The ETag that was read: the act is refused with 412 when it is no longer so",
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "204", description = "Given up")
    @ApiResponse(responseCode = "409", description = "A section lies under it")
    @Delete("/{slug}")
    @Produces(MediaType.ALL)
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> retire(HttpRequest<?> request, String slug) {
        ReferenceData reference = edits.around();
        Section before = existing(slug);
        if (before == null) {
            throw unknown(slug);
        }
        refuseStale(request, before, reference);
        reference.sections().stream()
                .filter(below -> below.isOpen() && before.id().equals(below.parent()))
                .findFirst()
                .ifPresent(below -> {
                    throw new ProblemException(
                            ProblemKind.CONFLICT,
                            "The section " + below.slug() + " lies under it: move that one or give it up first.");
                });
        if (before.isOpen()) {
            sectionActs.save(
                    before,
                    before.retiredAt(clock.instant()),
                    Caller.of(request).name());
        }
        return HttpResponse.noContent();
    }

    private @Nullable Section existing(String slug) {
        return switch (addresses.find(slug)) {
            case SectionLookup.Here here -> here.section();
            case SectionLookup.Retired retired -> retired.section().slug().equals(slug) ? retired.section() : null;
            case SectionLookup.Moved moved ->
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "The section has another slug now: use /api/sections/" + moved.slug() + ".");
            case SectionLookup.Unknown unknown -> null;
        };
    }

    private void refuseStale(HttpRequest<?> request, @Nullable Section before, ReferenceData reference) {
        responses.refuseStale(
                request,
                before == null ? null : SectionJson.of(before, reference),
                "The section has changed since you read it: read it again.");
    }

    private static ProblemException unknown(String slug) {
        return new ProblemException(
                ProblemKind.NOT_FOUND, "There is no section \"" + slug + "\": list them at /api/sections.");
    }
}
