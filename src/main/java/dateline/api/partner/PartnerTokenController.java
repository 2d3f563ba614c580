package dateline.api.partner;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.Scopes;
import dateline.access.Token;
import dateline.access.TokenRegistry;
import dateline.access.TokenRevocation;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.ingest.field.Fields;
import dateline.ingest.json.JsonObject;
import dateline.partner.Partner;
import dateline.partner.Partners;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
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
import java.util.List;

/** Creates, lists and revokes the tokens of partners. */
@Controller("/api/partners/{name}/tokens")
@RequiredScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Partners")
final class PartnerTokenController {
    private static final int LIMIT = 10_000;

    /** A contract needs one token, and a second one while the first is replaced; this is for several programs. */
    private static final int MOST = 50;

    private final Partners partners;
    private final TokenRegistry registry;
    private final TokenRevocation revocation;

    PartnerTokenController(Partners partners, TokenRegistry registry, TokenRevocation revocation) {
        this.partners = partners;
        this.registry = registry;
        this.revocation = revocation;
    }

    /** List the tokens of a partner. All tokens, without their secrets. */
    @ApiResponse(responseCode = "200", description = "All tokens", useReturnTypeSchema = true)
    @Get
    List<PartnerTokenJson> listPartnerTokens(String name) {
        return registry.ofPartner(partners.existing(name).name()).stream()
                .map(PartnerTokenJson::of)
                .toList();
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
        Partner partner = partners.existing(name);
        Fields fields = Fields.of(JsonObject.readOrEmpty(body.bytes(LIMIT)));
        Instant expires = fields.instant("expires");
        if (expires != null && registry.isPast(expires)) {
            fields.fault("expires", "expires " + expires + " is already past: send a time in the future");
        }
        fields.refuseUnknown();
        fields.refuseFaults();
        demandRoom(partner);
        TokenRegistry.NewToken created = registry.create("partner " + name, Scopes.ofPartner(name), expires);
        return HttpResponse.created(
                PartnerTokenJson.created(
                        created.token(),
                        created.secret(),
                        name,
                        partner.formats().getFirst()),
                URI.create("/api/partners/" + name + "/tokens"));
    }

    /** Revoke a token of a partner. Permanently, and at once on all nodes. */
    @ApiResponse(responseCode = "204", description = "The token is revoked")
    @Delete("/{id}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    void revokePartnerToken(String name, String id) {
        revocation.revoke(registry.ofPartner(partners.existing(name).name()).stream()
                .map(Token::id)
                .filter(id::equals)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "The partner has no token " + id + ": list them at /api/partners/" + name + "/tokens.")));
    }

    private void demandRoom(Partner partner) {
        if (partner.retired() != null) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "The partner is retired: put it again before you make a token.");
        }
        long valid = registry.ofPartner(partner.name()).stream()
                .filter(registry::isValid)
                .count();
        if (valid >= MOST) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "The partner has " + MOST + " valid tokens: revoke one first.");
        }
    }
}
