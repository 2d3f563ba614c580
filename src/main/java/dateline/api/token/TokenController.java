package dateline.api.token;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
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
import java.util.List;

/** Creates, lists and revokes tokens. */
@Controller("/api/tokens")
@RequiredScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Tokens")
final class TokenController {
    private static final int LIMIT = 100_000;

    private final TokenRequests requests;

    TokenController(TokenRequests requests) {
        this.requests = requests;
    }

    /** List tokens. All tokens except those of partners, without their secrets. */
    @ApiResponse(responseCode = "200", description = "All tokens", useReturnTypeSchema = true)
    @Get
    List<TokenJson> listTokens() {
        return requests.all();
    }

    /** Read a token. */
    @ApiResponse(responseCode = "200", description = "The token, without its secret", useReturnTypeSchema = true)
    @Get("/{id}")
    TokenJson readToken(String id) {
        return requests.read(id);
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
        TokenJson created = requests.create(body.json(LIMIT));
        return HttpResponse.created(created, URI.create("/api/tokens/" + created.id()));
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
        requests.revoke(id);
    }
}
