package dateline.api.author;

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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Joins and separates the names of authors whose articles are signed with several names. */
@Controller("/api/authors")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Authors")
final class AuthorController {
    private static final int LIMIT = 100_000;

    private final AuthorRequests requests;

    AuthorController(AuthorRequests requests) {
        this.requests = requests;
    }

    /** List authors with joined names. All authors with joined names, in the order of their slugs. */
    @ApiResponse(responseCode = "200", description = "All authors with joined names", useReturnTypeSchema = true)
    @Get
    @RequiredScope({Scope.READ, Scope.WRITE})
    List<AuthorJson> listAuthors() {
        return requests.all();
    }

    /** Read an author with joined names. */
    @ApiResponse(responseCode = "200", description = "The author", useReturnTypeSchema = true)
    @Get("/{slug}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    AuthorJson readAuthor(String slug) {
        return requests.read(slug);
    }

    /**
     * Join the names of an author. The articles under all these names are in one feed; the addresses of the other names
     * redirect to it.
     */
    @RequestBody(content = @Content(schema = @Schema(implementation = AuthorJson.class)))
    @ApiResponse(responseCode = "200", description = "The author after the change", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "The author with joined names", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "A name belongs to another author")
    @Put("/{slug}")
    @Consumes("application/json")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<AuthorJson> putAuthor(
            String slug,
            @HiddenArgument BoundedBody body,
            @HiddenArgument IfMatch ifMatch,
            @HiddenArgument Caller caller)
            throws IOException {
        SavedResource<AuthorJson> saved = requests.put(slug, body.json(LIMIT), ifMatch, caller);
        return saved.isNew()
                ? HttpResponse.created(saved.json(), URI.create("/api/authors/" + slug))
                : HttpResponse.ok(saved.json());
    }

    /** Separate the names of an author. Each name has its own feed again. */
    @ApiResponse(responseCode = "204", description = "The names are separate")
    @Delete("/{slug}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @RequiredScope(Scope.ADMIN)
    void partAuthor(String slug, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller) {
        requests.separate(slug, ifMatch, caller);
    }
}
