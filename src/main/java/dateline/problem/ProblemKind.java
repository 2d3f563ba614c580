package dateline.problem;

import java.util.Locale;

/** The kinds of problem that the server reports; each has one status and one title that never varies. */
public enum ProblemKind {
    MALFORMED(400, "The request is malformed"),
    NO_TOKEN(401, "A valid bearer token is required"),
    FORBIDDEN(403, "The token does not permit this"),
    NOT_FOUND(404, "Nothing exists at this address"),
    CONFLICT(409, "The current state does not allow this"),
    GONE(410, "The resource is no longer available"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed at this address"),
    NOT_ACCEPTABLE(406, "None of the accepted formats is available"),
    TIMEOUT(408, "The request did not arrive in time"),
    PRECONDITION_FAILED(412, "The resource has changed since it was read"),
    TOO_LARGE(413, "The content is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    UNSUPPORTED_CODING(415, "The content coding is not supported"),
    UNPROCESSABLE(422, "The content is invalid"),
    PRECONDITION_REQUIRED(428, "The header field If-Match is required"),
    TOO_MANY(429, "Too many requests"),
    HEAD_TOO_LARGE(431, "The header fields are too large"),
    UNAVAILABLE(503, "The server is temporarily unavailable"),
    NO_ROOM(507, "The disk of the store is full"),
    VERSION(505, "The HTTP version is not supported"),
    INTERNAL(500, "An unexpected error occurred in the server");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** A short text, the same for every problem of this kind (RFC 9457 §3.1.4). */
    public String title() {
        return title;
    }

    /** Its path on this server, a stable relative URI reference (RFC 9457 §3.1.1). */
    public String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of an HTTP status; INTERNAL or MALFORMED for other statuses. */
    public static ProblemKind ofStatus(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status >= 500 ? INTERNAL : MALFORMED;
    }
}
