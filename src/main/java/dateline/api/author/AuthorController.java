package dateline.api.author;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.article.act.AuthorActs;
import dateline.article.job.RefilingJob;
import dateline.attribution.JoinedAuthor;
import dateline.attribution.JoinedAuthors;
import dateline.attribution.address.Slugs;
import dateline.http.IfMatch;
import dateline.ingest.field.Fields;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Joins and separates the names of authors whose articles are signed with several names. */
@Controller("/api/authors")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Authors")
final class AuthorController {
    private static final int LIMIT = 100_000;
    private static final int LONGEST = 300;
    private static final int MOST = 100;

    private final JoinedAuthors authors;
    private final AuthorActs authorActs;
    private final RefilingJob refilingJob;

    AuthorController(JoinedAuthors authors, AuthorActs authorActs, RefilingJob refilingJob) {
        this.authors = authors;
        this.authorActs = authorActs;
        this.refilingJob = refilingJob;
    }

    /** List authors with joined names. All authors with joined names, in the order of their slugs. */
    @ApiResponse(responseCode = "200", description = "All authors with joined names", useReturnTypeSchema = true)
    @Get
    @RequiredScope({Scope.READ, Scope.WRITE})
    List<AuthorJson> listAuthors() {
        return authors.listOrderBySlug().stream().map(AuthorJson::of).toList();
    }

    /** Read an author with joined names. */
    @ApiResponse(responseCode = "200", description = "The author", useReturnTypeSchema = true)
    @Get("/{slug}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    AuthorJson readAuthor(String slug) {
        return AuthorJson.of(existing(slug));
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
        JoinedAuthor before = authors.findBySlug(slug).orElse(null);
        demandCurrent(ifMatch, before);
        JoinedAuthor after = author(slug, body.fields(LIMIT));
        authorActs.save(before, after, caller.name());
        refilingJob.finish();
        AuthorJson answer = AuthorJson.of(existing(slug));
        return before == null
                ? HttpResponse.created(answer, URI.create("/api/authors/" + slug))
                : HttpResponse.ok(answer);
    }

    /** Separate the names of an author. Each name has its own feed again. */
    @ApiResponse(responseCode = "204", description = "The names are separate")
    @Delete("/{slug}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @RequiredScope(Scope.ADMIN)
    void partAuthor(String slug, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller) {
        JoinedAuthor before = existing(slug);
        demandCurrent(ifMatch, before);
        authorActs.save(before, null, caller.name());
        refilingJob.finish();
    }

    private static JoinedAuthor author(String slug, Fields fields) {
        if (!Slugs.of(slug).map(slug::equals).orElse(false)) {
            fields.fault(
                    "slug",
                    "\"" + slug + "\" is not a slug: use lower-case letters and digits of any script, and hyphens");
        }
        String name = fields.text("name", LONGEST);
        if (name == null || Slugs.of(name).isEmpty()) {
            fields.fault("name", "an author needs a name with at least one letter");
        }
        List<String> names = fields.texts("names", LONGEST, MOST);
        for (int i = 0; i < names.size(); i++) {
            if (Slugs.of(names.get(i)).isEmpty()) {
                fields.fault("names", i, "a name needs at least one letter");
            }
        }
        fields.ignore("slug");
        fields.refuseUnknown();
        fields.refuseFaults();
        return new JoinedAuthor(slug, Objects.requireNonNull(name), names, Instant.EPOCH);
    }

    private JoinedAuthor existing(String slug) {
        return authors.findBySlug(slug)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "There is no author \"" + slug + "\" with joined names: list them at /api/authors."));
    }

    private static void demandCurrent(IfMatch ifMatch, @Nullable JoinedAuthor before) {
        ifMatch.demand(
                before == null ? null : AuthorJson.of(before),
                "The author has changed since you read it: read it again.");
    }
}
