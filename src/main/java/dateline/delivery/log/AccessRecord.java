package dateline.delivery.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * An answered request, as the access log has it. No header field but these is ever logged.
 *
 * @param time of the request's arrival, ISO 8601
 * @param client its address, or the address that a trusted proxy names
 * @param id of the request
 * @param method {@code -} when the request could not be read
 * @param target the address as it was requested, without secrets
 * @param protocol such as {@code HTTP/1.1}
 * @param status 499 when the client had gone before the answer
 * @param bytes of the answer's body, as far as they were written
 * @param milliseconds from the request to the end of the answer
 * @param referer null when none was sent
 * @param agent User-Agent, null when none was sent
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessRecord(
        String time,
        String client,
        String id,
        String method,
        String target,
        String protocol,
        int status,
        long bytes,
        long milliseconds,
        @Nullable String referer,
        @Nullable String agent) {}
