package dateline.api.section;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.api.SavedResource;
import dateline.api.article.ArticleEdits;
import dateline.http.IfMatch;
import dateline.section.SectionLookup;
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
import java.util.List;

/** Creates, changes, renames, moves and retires sections. */
@Controller("/api/sections")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Sections")
final class SectionController {
    private static final int LIMIT = 100_000;

    private final SectionRequests requests;
    private final ArticleEdits edits;

    SectionController(SectionRequests requests, ArticleEdits edits) {
        this.requests = requests;
        this.edits = edits;
    }

    /** List sections. All sections in the order of their positions, also retired ones. */
    @ApiResponse(responseCode = "200", description = "All sections", useReturnTypeSchema = true)
    @Get
    @RequiredScope({Scope.READ, Scope.WRITE})
    List<SectionJson> listSections() {
        return requests.all();
    }

    /** Read a section. The answer is 301 when the section has another slug now. */
    @ApiResponse(responseCode = "200", description = "The section", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "301", description = "The section has another slug now; Location has its address")
    @Get("/{slug}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<SectionJson> readSection(String slug) {
        return switch (requests.find(slug)) {
            case SectionLookup.ActiveSection active ->
                HttpResponse.ok(SectionJson.of(active.section(), edits.reference()));
            case SectionLookup.RetiredSection retired ->
                HttpResponse.ok(SectionJson.of(retired.section(), edits.reference()));
            case SectionLookup.SlugChange moved ->
                HttpResponse.<SectionJson>status(HttpStatus.MOVED_PERMANENTLY)
                        .header(HttpHeaders.LOCATION, "/api/sections/" + moved.slug());
            case SectionLookup.NoSection unknown -> throw SectionRequests.unknown(slug);
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
        SavedResource<SectionJson> saved = requests.put(slug, body.json(LIMIT), ifMatch, caller);
        return saved.isNew()
                ? HttpResponse.created(
                        saved.json(), URI.create("/api/sections/" + saved.json().slug()))
                : HttpResponse.ok(saved.json());
    }

    /** Retire a section. Its feeds answer 410; its articles stay in all other feeds. */
    @ApiResponse(responseCode = "204", description = "The section is retired")
    @ApiResponse(responseCode = "409", description = "It has a section below it")
    @Delete("/{slug}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @RequiredScope(Scope.ADMIN)
    void retireSection(String slug, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller) {
        requests.retire(slug, ifMatch, caller);
    }
}
