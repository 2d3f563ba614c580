package dateline.ingest.desk;

import dateline.access.Caller;
import dateline.access.Needs;
import dateline.access.Scope;
import dateline.article.newsroom.Refiler;
import dateline.article.newsroom.SectionDesk;
import dateline.ingest.Fields;
import dateline.ingest.JsonObject;
import dateline.ingest.Surroundings;
import dateline.ingest.publishing.Answers;
import dateline.ingest.publishing.BoundedBody;
import dateline.ingest.publishing.Editing;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import dateline.section.SectionAddress;
import dateline.section.SectionAddresses;
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

    private final SectionAddresses addresses;
    private final SectionDesk desk;
    private final Refiler refiler;
    private final Editing editing;
    private final Answers answers;
    private final InstantSource clock;

    SectionController(
            SectionAddresses addresses,
            SectionDesk desk,
            Refiler refiler,
            Editing editing,
            Answers answers,
            InstantSource clock) {
        this.addresses = addresses;
        this.desk = desk;
        this.refiler = refiler;
        this.editing = editing;
        this.answers = answers;
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
    @Needs({Scope.READ, Scope.WRITE})
    HttpResponse<byte[]> all(HttpRequest<?> request) {
        Surroundings around = editing.around();
        List<SectionJson> all = around.sections().stream()
                .map(section -> SectionJson.of(section, around))
                .toList();
        return answers.read(request, all);
    }

    /** A section; 301 when it has another slug now. */
    @Operation(operationId = "readSection", summary = "Read a section")
    @ApiResponse(
            responseCode = "200",
            description = "The section",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SectionJson.class)))
    @ApiResponse(responseCode = "301", description = "It has another slug now")
    @Get("/{slug}")
    @Needs({Scope.READ, Scope.WRITE})
    HttpResponse<?> one(HttpRequest<?> request, String slug) {
        return switch (addresses.find(slug)) {
            case SectionAddress.Here here -> answers.read(request, SectionJson.of(here.section(), editing.around()));
            case SectionAddress.Retired retired ->
                answers.read(request, SectionJson.of(retired.section(), editing.around()));
            case SectionAddress.Moved moved ->
                HttpResponse.status(HttpStatus.MOVED_PERMANENTLY)
                        .header(HttpHeaders.LOCATION, "/api/sections/" + moved.slug());
            case SectionAddress.Unknown unknown -> throw unknown(slug);
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
    @Needs(Scope.ADMIN)
    HttpResponse<byte[]> put(
            HttpRequest<?> request, String slug, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        Surroundings around = editing.around();
        Section before = existing(slug);
        refuseStale(request, before, around);
        SectionFields fields = new SectionFields(
                Fields.of(JsonObject.read(BoundedBody.bytes(request, body, LIMIT))), slug, before, around);
        Section after = fields.read(clock.instant());
        Section now = desk.save(before, after, Caller.of(request).name());
        refiler.finish();
        SectionJson shape = SectionJson.of(now, editing.around());
        return before == null
                ? answers.created(shape, "/api/sections/" + now.slug())
                : answers.answer(HttpStatus.OK, shape);
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
    @Needs(Scope.ADMIN)
    HttpResponse<?> retire(HttpRequest<?> request, String slug) {
        Surroundings around = editing.around();
        Section before = existing(slug);
        if (before == null) {
            throw unknown(slug);
        }
        refuseStale(request, before, around);
        around.sections().stream()
                .filter(below -> below.isOpen() && before.id().equals(below.parent()))
                .findFirst()
                .ifPresent(below -> {
                    throw new ProblemException(
                            ProblemKind.CONFLICT,
                            "The section " + below.slug() + " lies under it: move that one or give it up first.");
                });
        if (before.isOpen()) {
            desk.save(
                    before,
                    before.retiredAt(clock.instant()),
                    Caller.of(request).name());
        }
        return HttpResponse.noContent();
    }

    private @Nullable Section existing(String slug) {
        return switch (addresses.find(slug)) {
            case SectionAddress.Here here -> here.section();
            case SectionAddress.Retired retired -> retired.section().slug().equals(slug) ? retired.section() : null;
            case SectionAddress.Moved moved ->
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "The section has another slug now: use /api/sections/" + moved.slug() + ".");
            case SectionAddress.Unknown unknown -> null;
        };
    }

    private void refuseStale(HttpRequest<?> request, @Nullable Section before, Surroundings around) {
        answers.refuseStale(
                request,
                before == null ? null : SectionJson.of(before, around),
                "The section has changed since you read it: read it again.");
    }

    private static ProblemException unknown(String slug) {
        return new ProblemException(
                ProblemKind.NOT_FOUND, "There is no section \"" + slug + "\": list them at /api/sections.");
    }
}
