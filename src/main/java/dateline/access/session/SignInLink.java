package dateline.access.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A stored link that opens one session.
 *
 * @param id SHA-256 of its secret, in hexadecimal
 * @param token id of the token whose holder it signs in
 */
@MappedEntity
record SignInLink(@Id String id, String token, Instant ends) {}
