package dateline.api.author;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.ApiResponses;
import dateline.api.BoundedBody;
import dateline.article.act.AuthorActs;
import dateline.article.job.RefilingJob;
import dateline.attribution.JoinedAuthor;
import dateline.attribution.JoinedAuthors;
import dateline.attribution.address.Slugs;
import dateline.ingest.field.Fields;
import dateline.ingest.json.JsonObject;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The authors whose articles have several names over them: joined, and parted again. */
@Controller("/api/authors")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Authors")
@ApiResponse(
        responseCode = "4XX",
        description = "What is wrong, and what to send instead",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class AuthorController {
    private static final int LIMIT = 100_000;
    private static final int LONGEST = 300;
    private static final int MOST = 100;

    private final JoinedAuthors authors;
    private final AuthorActs authorActs;
    private final RefilingJob refilingJob;
    private final ApiResponses responses;

    AuthorController(JoinedAuthors authors, AuthorActs authorActs, RefilingJob refilingJob, ApiResponses responses) {
        this.authors = authors;
        this.authorActs = authorActs;
        this.refilingJob = refilingJob;
        this.responses = responses;
    }

    /** All authors whose names are joined, by their slugs. */
    @Operation(operationId = "listAuthors", summary = "List authors whose names are joined")
    @ApiResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = AuthorJson.class))))
    @Get
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<byte[]> all(HttpRequest<?> request) {
        return responses.read(
                request, authors.listOrderBySlug().stream().map(AuthorJson::of).toList());
    }

    /** An author whose names are joined. */
    @Operation(operationId = "readAuthor", summary = "Read an author whose names are joined")
    @ApiResponse(
            responseCode = "200",
            description = "The author",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AuthorJson.class)))
    @Get("/{slug}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<byte[]> one(HttpRequest<?> request, String slug) {
        return responses.read(request, AuthorJson.of(existing(slug)));
    }

    /** Joins names: articles under any of them are in one feed, to which the others' addresses lead. */
    @Operation(
            operationId = "putAuthor",
            summary = "Join the names of an author",
            parameters =
                    @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            description = "The ETag that was read: the act is refused with 412 when it is no longer so",
                            schema = @Schema(type = "string")))
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AuthorJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AuthorJson.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Joined",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AuthorJson.class)))
    @ApiResponse(responseCode = "409", description = "A name belongs to another author")
    @ApiResponse(responseCode = "412", description = "It has changed since If-Match was read")
    @Put("/{slug}")
    @Consumes("application/json")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<byte[]> put(
            HttpRequest<?> request, String slug, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        JoinedAuthor before = authors.findBySlug(slug).orElse(null);
        refuseStale(request, before);
        JoinedAuthor after = author(slug, Fields.of(JsonObject.read(BoundedBody.bytes(request, body, LIMIT))));
        authorActs.save(before, after, Caller.of(request).name());
        refilingJob.finish();
        AuthorJson shape = AuthorJson.of(existing(slug));
        return before == null
                ? responses.created(shape, "/api/authors/" + slug)
                : responses.answer(HttpStatus.OK, shape);
    }

    /** Parts the names: each has its own feed again. */
    @Operation(
            operationId = "partAuthor",
            summary = "Part the names of an author",
            parameters =
                    @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            description = "The ETag that was read: the act is refused with 412 when it is no longer so",
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "204", description = "Parted")
    @Delete("/{slug}")
    @Produces(MediaType.ALL)
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> part(HttpRequest<?> request, String slug) {
        JoinedAuthor before = existing(slug);
        refuseStale(request, before);
        authorActs.save(before, null, Caller.of(request).name());
        refilingJob.finish();
        return HttpResponse.noContent();
    }

    private static JoinedAuthor author(String slug, Fields told) {
        if (!Slugs.of(slug).map(slug::equals).orElse(false)) {
            told.fault(
                    "slug",
                    "\"" + slug + "\" is no slug: use lower-case letters and digits of any script, and hyphens");
        }
        String name = told.text("name", LONGEST);
        if (name == null || Slugs.of(name).isEmpty()) {
            told.fault("name", "an author needs a name with a letter in it");
        }
        List<String> names = told.texts("names", LONGEST, MOST);
        for (int i = 0; i < names.size(); i++) {
            if (Slugs.of(names.get(i)).isEmpty()) {
                told.fault("names", i, "a name has a letter in it");
            }
        }
        told.passOver("slug");
        told.refuseUnknown();
        told.refuseFaults();
        return new JoinedAuthor(slug, Objects.requireNonNull(name), names, Instant.EPOCH);
    }

    private JoinedAuthor existing(String slug) {
        return authors.findBySlug(slug)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "There is no author \"" + slug + "\" whose names are joined: list them at /api/authors."));
    }

    private void refuseStale(HttpRequest<?> request, @Nullable JoinedAuthor before) {
        responses.refuseStale(
                request,
                before == null ? null : AuthorJson.of(before),
                "The author has changed since you read it: read it again.");
    }
}
