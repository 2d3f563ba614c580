package dateline.api.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.access.Token;
import dateline.problem.PublicReference;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token of a partner in the JSON of the publishing API. Only the answer that creates it has its secret. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PartnerToken", description = "A token that opens the feeds of a partner")
public record PartnerTokenJson(
        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                accessMode = Schema.AccessMode.READ_ONLY,
                example = "3f9a1c0b7d2e")
        String id,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, accessMode = Schema.AccessMode.READ_ONLY)
        Instant created,

        @Nullable @Schema(description = "When it expires (RFC 3339); default: never")
        Instant expires,

        @Nullable @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "When it was revoked")
        Instant revoked,

        @Nullable
        @Schema(
                accessMode = Schema.AccessMode.READ_ONLY,
                description = "The secret: the password of HTTP Basic with the name of the partner as the user, or"
                        + " Authorization: Bearer; only in the answer that creates the token")
        String token,

        @Nullable
        @Serdeable.Serializable(using = PublicReference.class)
        @Schema(
                accessMode = Schema.AccessMode.READ_ONLY,
                description =
                        "The address of the partner's feed, for programs that can send a user or a token; addresses"
                                + " of topics and of other formats are below it as in public addresses")
        String feed,

        @Nullable
        @Serdeable.Serializable(using = PublicReference.class)
        @Schema(
                accessMode = Schema.AccessMode.READ_ONLY,
                description = "The same with the secret in its path, for programs that can't; only in the answer that"
                        + " creates the token")
        String feedWithToken) {
    static PartnerTokenJson of(Token token) {
        return new PartnerTokenJson(token.id(), token.created(), token.expires(), token.revoked(), null, null, null);
    }

    static PartnerTokenJson created(Token token, String secret, String partner, String format) {
        String document = "/feed." + format;
        return new PartnerTokenJson(
                token.id(),
                token.created(),
                token.expires(),
                null,
                secret,
                "/partners/" + partner + document,
                "/p/" + secret + document);
    }
}
