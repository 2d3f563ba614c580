package dateline.ingest.desk;

import dateline.access.Keyring;
import dateline.access.Needs;
import dateline.access.Scope;
import dateline.access.Scopes;
import dateline.access.Token;
import dateline.ingest.Fields;
import dateline.ingest.JsonObject;
import dateline.ingest.Needed;
import dateline.ingest.Surroundings;
import dateline.ingest.publishing.Answers;
import dateline.ingest.publishing.BoundedBody;
import dateline.ingest.publishing.Editing;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens: made, listed and taken back. */
@Controller("/api/tokens")
@Needs(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Tokens")
@ApiResponse(
        responseCode = "4XX",
        description = "What is wrong, and what to send instead",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class TokenController {
    private static final int LIMIT = 100_000;
    private static final int LONGEST = 10_000;
    private static final String SOME = "write:";

    private final Keyring keyring;
    private final Editing editing;
    private final Answers answers;

    TokenController(Keyring keyring, Editing editing, Answers answers) {
        this.keyring = keyring;
        this.editing = editing;
        this.answers = answers;
    }

    /** All tokens, without their secrets. */
    @Operation(operationId = "listTokens", summary = "List tokens")
    @ApiResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = TokenJson.class))))
    @Get
    HttpResponse<byte[]> all() {
        Surroundings around = editing.around();
        return answers.answer(
                HttpStatus.OK,
                keyring.all().stream()
                        .map(token -> TokenJson.of(token, null, around))
                        .toList());
    }

    /** A token, without its secret. */
    @Operation(operationId = "readToken", summary = "Read a token")
    @ApiResponse(
            responseCode = "200",
            description = "The token, without its secret",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenJson.class)))
    @Get("/{id}")
    HttpResponse<byte[]> one(String id) {
        return answers.answer(HttpStatus.OK, TokenJson.of(find(id), null, editing.around()));
    }

    /** Makes one from a name, scopes and perhaps an end. The answer has its secret, this once. */
    @Operation(operationId = "createToken", summary = "Make a token")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TokenJson.class),
                            examples =
                                    @ExampleObject(
                                            value =
                                                    "{\"name\": \"wire desk\", \"scopes\": [\"read\", \"write:world\"]}")))
    @ApiResponse(
            responseCode = "201",
            description = "Made; token is its secret, told once",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenJson.class)))
    @Post
    @Consumes("application/json")
    HttpResponse<byte[]> create(HttpRequest<?> request, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        Surroundings around = editing.around();
        Fields told = Fields.of(JsonObject.read(BoundedBody.bytes(request, body, LIMIT)));
        String name = Needed.text(told, "name", 200, "a token needs a name, for the revisions of what is done with it");
        Set<String> scopes = scopes(told, around);
        Instant expires = told.instant("expires");
        if (expires != null && keyring.isPast(expires)) {
            told.fault("expires", "expires " + expires + " is already past");
        }
        told.refuseUnknown();
        told.refuseFaults();
        Keyring.Minted minted = keyring.create(Objects.requireNonNull(name), new Scopes(scopes), expires);
        return answers.created(
                TokenJson.of(minted.token(), minted.secret(), around),
                "/api/tokens/" + minted.token().id());
    }

    /** Takes one back, at once on all nodes and for good. */
    @Operation(operationId = "revokeToken", summary = "Take a token back")
    @ApiResponse(responseCode = "204", description = "Taken back")
    @Delete("/{id}")
    @Produces(MediaType.ALL)
    HttpResponse<?> revoke(String id) {
        keyring.revoke(find(id));
        return HttpResponse.noContent();
    }

    private Token find(String id) {
        return keyring.find(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "There is no token " + id + ": list them at /api/tokens."));
    }

    private static Set<String> scopes(Fields told, Surroundings around) {
        List<String> wanted = told.texts("scopes", 150, 100);
        if (wanted.isEmpty() && told.faults().isEmpty()) {
            told.fault("scopes", "a token needs scopes: read, write, write:SECTION or admin");
        }
        if (String.join(" ", wanted).length() > LONGEST) {
            told.fault("scopes", "the scopes have more than " + LONGEST + " characters together: send fewer");
        }
        Set<String> scopes = new LinkedHashSet<>();
        for (String word : wanted) {
            Section section = word.startsWith(SOME) ? around.section(word.substring(SOME.length())) : null;
            if (section != null) {
                scopes.add(SOME + section.id());
            } else if (Set.of("read", "write", "admin").contains(word)) {
                scopes.add(word);
            } else if (word.startsWith(SOME)) {
                told.fault(
                        "scopes",
                        "section \"" + word.substring(SOME.length()) + "\" is unknown; there are "
                                + around.sectionNames());
            } else {
                told.fault("scopes", "\"" + word + "\" is no scope; there are read, write, write:SECTION and admin");
            }
        }
        return scopes;
    }
}
