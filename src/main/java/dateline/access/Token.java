package dateline.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows of a bearer token (RFC 6750).
 *
 * @param id the part of the token that names it
 * @param name for people, and for the revisions of what is done with it
 * @param hash SHA-256 of the secret part, in hexadecimal; the secret has 256 random bits, so no slower hash is needed
 * @param scopes what it is for
 * @param created when it was made
 * @param expires when it stops being valid; null for never
 * @param revoked when it was taken back; null while it is valid
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
    /** Whether a secret is this token's, compared in constant time. */
    boolean isOpenedBy(String secret) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), hash(secret).getBytes(StandardCharsets.US_ASCII));
    }

    /** What it is for. */
    public Scopes allScopes() {
        return Scopes.of(scopes);
    }

    Token revokedAt(Instant now) {
        return new Token(id, name, hash, scopes, created, expires, now);
    }

    static String hash(String secret) {
        return DigestUtils.sha256Hex(secret);
    }
}
