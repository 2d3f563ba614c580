package dateline.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;

/**
 * One fault in the content of a request.
 *
 * @param pointer where it is: a JSON pointer (RFC 6901) for a field, {@code line N} for a document
 * @param detail what to send instead
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Fault(String pointer, String detail) {}
