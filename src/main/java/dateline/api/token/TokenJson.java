package dateline.api.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.access.Token;
import dateline.article.ReferenceData;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token as the publishing API writes it; its secret is in the answer to its making alone. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Token", description = "A bearer token")
record TokenJson(
        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                accessMode = Schema.AccessMode.READ_ONLY,
                example = "3f9a1c0b7d2e")
        String id,

        @Schema(description = "For people and for the revisions of what is done with it", example = "wire desk")
        String name,

        @Schema(
                description =
                        "read (drafts, lists, changes, export), write, write:SECTION (that section and those under it), admin (everything)",
                example = "[\"read\", \"write:world\"]")
        List<String> scopes,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, accessMode = Schema.AccessMode.READ_ONLY)
        Instant created,

        @Nullable @Schema(description = "When it stops being valid, RFC 3339; never when it is not sent")
        Instant expires,

        @Nullable @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "When it was taken back")
        Instant revoked,

        @Nullable
        @Schema(
                accessMode = Schema.AccessMode.READ_ONLY,
                description = "What to present as Authorization: Bearer; told once, when it is made")
        String token) {
    private static final String SOME = "write:";

    static TokenJson of(Token token, @Nullable String secret, ReferenceData reference) {
        List<String> scopes = token.allScopes().words().stream()
                .map(word -> word.startsWith(SOME) ? SOME + reference.sectionSlug(word.substring(SOME.length())) : word)
                .sorted()
                .toList();
        return new TokenJson(
                token.id(), token.name(), scopes, token.created(), token.expires(), token.revoked(), secret);
    }
}
