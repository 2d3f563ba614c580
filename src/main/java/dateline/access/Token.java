package dateline.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token (RFC 6750) in the store, without its secret.
 *
 * @param id the part of the token that identifies it
 * @param name name of its user, which the revisions of its acts show
 * @param hash SHA-256 of the secret part, in hexadecimal; the secret has 256 random bits, so no slower hash is needed
 * @param scopes separated by spaces
 * @param expires when it stops being valid; null for never
 * @param revoked null while it is not revoked
 */
@MappedEntity
public record Token(
        @Id String id,
        String name,
        String hash,
        String scopes,
        Instant created,
        @Nullable Instant expires,
        @Nullable Instant revoked) {
    /** Whether a secret is that of this token, compared in constant time. */
    boolean hasSecret(String secret) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), hash(secret).getBytes(StandardCharsets.US_ASCII));
    }

    /** Its scopes. */
    public Scopes allScopes() {
        return Scopes.of(scopes);
    }

    /** Whether it permits everything at a time. */
    boolean isAdminAt(Instant now) {
        return revoked == null
                && (expires == null || expires.isAfter(now))
                && allScopes().include(Scope.ADMIN);
    }

    Token revokedAt(Instant now) {
        return new Token(id, name, hash, scopes, created, expires, now);
    }

    static String hash(String secret) {
        return DigestUtils.sha256Hex(secret);
    }
}
