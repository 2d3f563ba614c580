package dateline.api.section;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.api.article.ArticleEdits;
import dateline.article.ReferenceData;
import dateline.article.act.SectionActs;
import dateline.article.job.RefilingJob;
import dateline.http.IfMatch;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import dateline.section.SectionLookup;
import dateline.section.SectionLookups;
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

/** Creates, changes, renames, moves and retires sections. */
@Controller("/api/sections")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Sections")
final class SectionController {
    private static final int LIMIT = 100_000;

    private final SectionLookups lookups;
    private final SectionActs sectionActs;
    private final RefilingJob refilingJob;
    private final ArticleEdits edits;
    private final InstantSource clock;

    SectionController(
            SectionLookups lookups,
            SectionActs sectionActs,
            RefilingJob refilingJob,
            ArticleEdits edits,
            InstantSource clock) {
        this.lookups = lookups;
        this.sectionActs = sectionActs;
        this.refilingJob = refilingJob;
        this.edits = edits;
        this.clock = clock;
    }

    /** List sections. All sections in the order of their positions, also retired ones. */
    @ApiResponse(responseCode = "200", description = "All sections", useReturnTypeSchema = true)
    @Get
    @RequiredScope({Scope.READ, Scope.WRITE})
    List<SectionJson> listSections() {
        ReferenceData reference = edits.reference();
        return reference.sections().stream()
                .map(section -> SectionJson.of(section, reference))
                .toList();
    }

    /** Read a section. The answer is 301 when the section has another slug now. */
    @ApiResponse(responseCode = "200", description = "The section", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "301", description = "The section has another slug now; Location has its address")
    @Get("/{slug}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<SectionJson> readSection(String slug) {
        return switch (lookups.find(slug)) {
            case SectionLookup.ActiveSection active ->
                HttpResponse.ok(SectionJson.of(active.section(), edits.reference()));
            case SectionLookup.RetiredSection retired ->
                HttpResponse.ok(SectionJson.of(retired.section(), edits.reference()));
            case SectionLookup.SlugChange moved ->
                HttpResponse.<SectionJson>status(HttpStatus.MOVED_PERMANENTLY)
                        .header(HttpHeaders.LOCATION, "/api/sections/" + moved.slug());
            case SectionLookup.NoSection unknown -> throw unknown(slug);
        };
    }

    /**
     * Create, change, rename or move a section. Creates a section, or replaces all its fields: another slug renames it,
     * another parent moves it, and a retired section can be used again. With {@code If-Match} it is changed only if it
     * is still as you read it.
     */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SectionJson.class),
                            examples = @ExampleObject("{\"slug\": \"globe\", \"title\": \"The globe\"}")))
    @ApiResponse(responseCode = "200", description = "The section after the change", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "The new section", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Another section has or had the slug")
    @Put("/{slug}")
    @Consumes("application/json")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<SectionJson> putSection(
            String slug,
            @HiddenArgument BoundedBody body,
            @HiddenArgument IfMatch ifMatch,
            @HiddenArgument Caller caller)
            throws IOException {
        ReferenceData reference = edits.reference();
        Section before = existing(slug);
        demandCurrent(ifMatch, before, reference);
        Section after = new SectionFields(body.fields(LIMIT), slug, before, reference).read(clock.instant());
        Section now = sectionActs.save(before, after, caller.name());
        refilingJob.finish();
        SectionJson answer = SectionJson.of(now, edits.reference());
        return before == null
                ? HttpResponse.created(answer, URI.create("/api/sections/" + now.slug()))
                : HttpResponse.ok(answer);
    }

    /** Retire a section. Its feeds answer 410; its articles stay in all other feeds. */
    @ApiResponse(responseCode = "204", description = "The section is retired")
    @ApiResponse(responseCode = "409", description = "It has a section below it")
    @Delete("/{slug}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @RequiredScope(Scope.ADMIN)
    void retireSection(String slug, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller) {
        ReferenceData reference = edits.reference();
        Section before = existing(slug);
        if (before == null) {
            throw unknown(slug);
        }
        demandCurrent(ifMatch, before, reference);
        reference.sections().stream()
                .filter(below -> below.isOpen() && before.id().equals(below.parent()))
                .findFirst()
                .ifPresent(below -> {
                    throw new ProblemException(
                            ProblemKind.CONFLICT,
                            "The section " + below.slug() + " is below it: move or retire that section first.");
                });
        if (before.isOpen()) {
            sectionActs.save(before, before.retiredAt(clock.instant()), caller.name());
        }
    }

    private @Nullable Section existing(String slug) {
        return switch (lookups.find(slug)) {
            case SectionLookup.ActiveSection active -> active.section();
            case SectionLookup.RetiredSection retired ->
                retired.section().slug().equals(slug) ? retired.section() : null;
            case SectionLookup.SlugChange moved ->
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "The section has another slug now: use /api/sections/" + moved.slug() + ".");
            case SectionLookup.NoSection unknown -> null;
        };
    }

    private static void demandCurrent(IfMatch ifMatch, @Nullable Section before, ReferenceData reference) {
        ifMatch.demand(
                before == null ? null : SectionJson.of(before, reference),
                "The section has changed since you read it: read it again.");
    }

    private static ProblemException unknown(String slug) {
        return new ProblemException(
                ProblemKind.NOT_FOUND, "There is no section \"" + slug + "\": list them at /api/sections.");
    }
}
