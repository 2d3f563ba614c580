package dateline.api.partner;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.ingest.json.JsonObject;
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

/** Creates, lists and revokes the tokens of partners. */
@Controller("/api/partners/{name}/tokens")
@RequiredScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Partners")
final class PartnerTokenController {
    private static final int LIMIT = 10_000;

    private final PartnerTokenRequests requests;

    PartnerTokenController(PartnerTokenRequests requests) {
        this.requests = requests;
    }

    /** List the tokens of a partner. All tokens, without their secrets. */
    @ApiResponse(responseCode = "200", description = "All tokens", useReturnTypeSchema = true)
    @Get
    List<PartnerTokenJson> listPartnerTokens(String name) {
        return requests.all(name);
    }

    /**
     * Create a token of a partner. It opens the feeds of the partner and nothing else. Several can be valid at a time, so
     * that one can be replaced without a gap. Only this answer has its secret.
     */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PartnerTokenJson.class),
                            examples = @ExampleObject("{\"expires\": \"2027-12-31T23:00:00Z\"}")))
    @ApiResponse(
            responseCode = "201",
            description = "The new token with its secret and the addresses of the feed",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The partner is retired, or has 50 valid tokens")
    @Post
    @Consumes("application/json")
    HttpResponse<PartnerTokenJson> createPartnerToken(String name, @HiddenArgument BoundedBody body)
            throws IOException {
        return HttpResponse.created(
                requests.create(name, JsonObject.readOrEmpty(body.bytes(LIMIT))),
                URI.create("/api/partners/" + name + "/tokens"));
    }

    /** Revoke a token of a partner. Permanently, and at once on all nodes. */
    @ApiResponse(responseCode = "204", description = "The token is revoked")
    @Delete("/{id}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    void revokePartnerToken(String name, String id) {
        requests.revoke(name, id);
    }
}
