package dateline.api.token;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.Scopes;
import dateline.access.Token;
import dateline.access.TokenRegistry;
import dateline.api.BoundedBody;
import dateline.api.RequestContext;
import dateline.api.article.ArticleEdits;
import dateline.article.ReferenceData;
import dateline.ingest.field.Fields;
import dateline.ingest.field.RequiredFields;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
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
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The tokens: made, listed and taken back. */
@Controller("/api/tokens")
@RequiredScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Tokens")
final class TokenController {
    private static final int LIMIT = 100_000;
    private static final int LONGEST = 10_000;
    private static final String SOME = "write:";

    private final TokenRegistry registry;
    private final ArticleEdits edits;

    TokenController(TokenRegistry registry, ArticleEdits edits) {
        this.registry = registry;
        this.edits = edits;
    }

    /** List tokens. All tokens, without their secrets. */
    @ApiResponse(responseCode = "200", description = "All of them", useReturnTypeSchema = true)
    @Get
    List<TokenJson> listTokens() {
        ReferenceData reference = edits.reference();
        return registry.all().stream()
                .map(token -> TokenJson.of(token, null, reference))
                .toList();
    }

    /** Read a token. A token, without its secret. */
    @ApiResponse(responseCode = "200", description = "The token, without its secret", useReturnTypeSchema = true)
    @Get("/{id}")
    TokenJson readToken(String id) {
        return TokenJson.of(find(id), null, edits.reference());
    }

    /** Make a token. Makes one from a name, scopes and perhaps an end. The answer has its secret, this once. */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TokenJson.class),
                            examples =
                                    @ExampleObject(
                                            "{\"name\": \"wire desk\", \"scopes\": [\"read\", \"write:world\"]}")))
    @ApiResponse(responseCode = "201", description = "Made; token is its secret, told once", useReturnTypeSchema = true)
    @Post
    @Consumes("application/json")
    HttpResponse<TokenJson> createToken(@RequestContext BoundedBody body) throws IOException {
        ReferenceData reference = edits.reference();
        Fields told = body.fields(LIMIT);
        String name = RequiredFields.text(
                told, "name", 200, "a token needs a name, for the revisions of what is done with it");
        Set<String> scopes = scopes(told, reference);
        Instant expires = told.instant("expires");
        if (expires != null && registry.isPast(expires)) {
            told.fault("expires", "expires " + expires + " is already past");
        }
        told.refuseUnknown();
        told.refuseFaults();
        TokenRegistry.NewToken minted = registry.create(Objects.requireNonNull(name), new Scopes(scopes), expires);
        return HttpResponse.created(
                TokenJson.of(minted.token(), minted.secret(), reference),
                URI.create("/api/tokens/" + minted.token().id()));
    }

    /** Take a token back. Takes one back, at once on all nodes and for good. */
    @ApiResponse(responseCode = "204", description = "Taken back")
    @Delete("/{id}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    void revokeToken(String id) {
        registry.revoke(find(id));
    }

    private Token find(String id) {
        return registry.find(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "There is no token " + id + ": list them at /api/tokens."));
    }

    private static Set<String> scopes(Fields told, ReferenceData reference) {
        List<String> wanted = told.texts("scopes", 150, 100);
        if (wanted.isEmpty() && told.faults().isEmpty()) {
            told.fault("scopes", "a token needs scopes: read, write, write:SECTION or admin");
        }
        if (String.join(" ", wanted).length() > LONGEST) {
            told.fault("scopes", "the scopes have more than " + LONGEST + " characters together: send fewer");
        }
        Set<String> scopes = new LinkedHashSet<>();
        for (String word : wanted) {
            Section section = word.startsWith(SOME) ? reference.section(word.substring(SOME.length())) : null;
            if (section != null) {
                scopes.add(SOME + section.id());
            } else if (Set.of("read", "write", "admin").contains(word)) {
                scopes.add(word);
            } else if (word.startsWith(SOME)) {
                told.fault(
                        "scopes",
                        "section \"" + word.substring(SOME.length()) + "\" is unknown; there are "
                                + reference.sectionNames());
            } else {
                told.fault("scopes", "\"" + word + "\" is no scope; there are read, write, write:SECTION and admin");
            }
        }
        return scopes;
    }
}
