package dateline.api.token;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.Scopes;
import dateline.access.Token;
import dateline.access.TokenRegistry;
import dateline.access.TokenRevocation;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
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

/** Creates, lists and revokes tokens. */
@Controller("/api/tokens")
@RequiredScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Tokens")
final class TokenController {
    private static final int LIMIT = 100_000;
    private static final int LONGEST = 10_000;
    private final TokenRegistry registry;
    private final TokenRevocation revocation;
    private final ArticleEdits edits;

    TokenController(TokenRegistry registry, TokenRevocation revocation, ArticleEdits edits) {
        this.registry = registry;
        this.revocation = revocation;
        this.edits = edits;
    }

    /** List tokens. All tokens except those of partners, without their secrets. */
    @ApiResponse(responseCode = "200", description = "All tokens", useReturnTypeSchema = true)
    @Get
    List<TokenJson> listTokens() {
        ReferenceData reference = edits.reference();
        return registry.all().stream()
                .filter(token -> token.allScopes().partner().isEmpty())
                .map(token -> TokenJson.of(token, null, reference))
                .toList();
    }

    /** Read a token. */
    @ApiResponse(responseCode = "200", description = "The token, without its secret", useReturnTypeSchema = true)
    @Get("/{id}")
    TokenJson readToken(String id) {
        return TokenJson.of(find(id), null, edits.reference());
    }

    /** Create a token. Creates a token with a name, scopes and an optional date of expiry. Only this answer has its secret. */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TokenJson.class),
                            examples =
                                    @ExampleObject(
                                            "{\"name\": \"wire desk\", \"scopes\": [\"read\", \"write:world\"]}")))
    @ApiResponse(
            responseCode = "201",
            description = "The new token; the field token has its secret",
            useReturnTypeSchema = true)
    @Post
    @Consumes("application/json")
    HttpResponse<TokenJson> createToken(@HiddenArgument BoundedBody body) throws IOException {
        ReferenceData reference = edits.reference();
        Fields fields = body.fields(LIMIT);
        String name =
                RequiredFields.text(fields, "name", 200, "a token needs a name, which the revisions of its acts show");
        Set<String> scopes = scopes(fields, reference);
        Instant expires = fields.instant("expires");
        if (expires != null && registry.isPast(expires)) {
            fields.fault("expires", "expires " + expires + " is already past: send a time in the future");
        }
        fields.refuseUnknown();
        fields.refuseFaults();
        TokenRegistry.NewToken created = registry.create(Objects.requireNonNull(name), new Scopes(scopes), expires);
        return HttpResponse.created(
                TokenJson.of(created.token(), created.secret(), reference),
                URI.create("/api/tokens/" + created.token().id()));
    }

    /**
     * Revoke a token. Revokes it permanently, and at once on all nodes. The last token with the scope admin that never
     * expires can't be revoked: create another one first.
     */
    @ApiResponse(responseCode = "204", description = "The token is revoked")
    @ApiResponse(responseCode = "409", description = "It is the last token with the scope admin that never expires")
    @Delete("/{id}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    void revokeToken(String id) {
        revocation.revoke(find(id).id());
    }

    private Token find(String id) {
        return registry.find(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "There is no token " + id + ": list them at /api/tokens."));
    }

    private static Set<String> scopes(Fields fields, ReferenceData reference) {
        List<String> words = fields.texts("scopes", 150, 100);
        if (words.isEmpty() && fields.faults().isEmpty()) {
            fields.fault("scopes", "a token needs scopes: read, write, write:SECTION or admin");
        }
        if (String.join(" ", words).length() > LONGEST) {
            fields.fault("scopes", "the scopes have more than " + LONGEST + " characters together: send fewer");
        }
        Set<String> scopes = new LinkedHashSet<>();
        for (String word : words) {
            if (Set.of("read", "write", "admin").contains(word)) {
                scopes.add(word);
            } else if (word.startsWith(Scopes.WRITE_SECTION)) {
                String slug = word.substring(Scopes.WRITE_SECTION.length());
                Section section = reference.section(slug);
                if (section == null) {
                    fields.fault(
                            "scopes", "section \"" + slug + "\" is unknown; there are " + reference.sectionNames());
                } else {
                    scopes.add(Scopes.WRITE_SECTION + section.id());
                }
            } else {
                fields.fault(
                        "scopes",
                        "\"" + word + "\" is not a scope; the scopes are read, write, write:SECTION and admin");
            }
        }
        return scopes;
    }
}
