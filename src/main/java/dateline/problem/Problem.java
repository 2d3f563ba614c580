package dateline.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document, {@code application/problem+json} (RFC 9457).
 *
 * @param type path of the kind, which is written as clients see it
 * @param title fixed for the kind
 * @param status the HTTP status
 * @param detail what to change, for this occurrence
 * @param instance the request's id as a URN; null outside of a request
 * @param errors each fault found, in the order of the document; empty when {@code detail} says it all
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Serdeable.Serializable(using = PublicReference.class)
        String type,

        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Fault> errors) {
    /** The media type of problem documents (RFC 9457 §3). */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem that one sentence describes. */
    public static Problem of(ProblemKind kind, String detail) {
        return of(kind, detail, List.of());
    }

    /** A problem with a list of faults. */
    public static Problem of(ProblemKind kind, String detail, List<Fault> errors) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, null, errors);
    }

    /** The problem of a request. */
    public Problem at(RequestId id) {
        return new Problem(type, title, status, detail, id.instance(), errors);
    }
}
