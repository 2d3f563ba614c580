package dateline.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What the store knows of a bearer token (RFC 6750).
 *
 * @param id the part of the token that names it
 * @param name for people
 * @param hash SHA-256 of the secret part, in hexadecimal; the secret has 256 random bits, so no slower hash is needed
 * @param created when it was made
 */
@MappedEntity
record Token(@Id String id, String name, String hash, Instant created) {
    /** Whether a secret is this token's, compared in constant time. */
    boolean isOpenedBy(String secret) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), hash(secret).getBytes(StandardCharsets.US_ASCII));
    }

    static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
