package dateline.api.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.access.Scopes;
import dateline.access.Token;
import dateline.article.ReferenceData;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token in the JSON of the publishing API. Only the answer that creates it has its secret. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Token", description = "A bearer token")
public record TokenJson(
        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                accessMode = Schema.AccessMode.READ_ONLY,
                example = "3f9a1c0b7d2e")
        String id,

        @Schema(description = "Name of its user, which the revisions of its acts show", example = "wire desk")
        String name,

        @Schema(
                description =
                        "read (drafts, lists, changes, export), write, write:SECTION (that section and those under it), admin (everything)",
                example = "[\"read\", \"write:world\"]")
        List<String> scopes,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, accessMode = Schema.AccessMode.READ_ONLY)
        Instant created,

        @Nullable @Schema(description = "When it expires (RFC 3339); default: never")
        Instant expires,

        @Nullable @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "When it was revoked")
        Instant revoked,

        @Nullable
        @Schema(
                accessMode = Schema.AccessMode.READ_ONLY,
                description =
                        "The secret, to be sent as Authorization: Bearer; only in the answer that creates the token")
        String token) {
    static TokenJson of(Token token, @Nullable String secret, ReferenceData reference) {
        List<String> scopes = token.allScopes().words().stream()
                .map(word -> named(word, reference))
                .sorted()
                .toList();
        return new TokenJson(
                token.id(), token.name(), scopes, token.created(), token.expires(), token.revoked(), secret);
    }

    /** A scope with the slug of its section in place of the id. */
    private static String named(String scope, ReferenceData reference) {
        String prefix = Scopes.WRITE_SECTION;
        return scope.startsWith(prefix) ? prefix + reference.sectionSlug(scope.substring(prefix.length())) : scope;
    }
}
