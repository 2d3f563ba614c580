package dateline.problem;

import java.util.Locale;

/** The kinds of problem that the server reports; each has one status and one title that never varies. */
public enum ProblemKind {
    MALFORMED(400, "The request cannot be read"),
    NO_TOKEN(401, "A valid bearer token is needed"),
    FORBIDDEN(403, "The token is not for this"),
    NOT_FOUND(404, "There is nothing at this address"),
    CONFLICT(409, "That is not possible as things stand"),
    GONE(410, "What was here has been taken away"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "None of the accepted formats is served here"),
    TIMEOUT(408, "The request did not come in time"),
    PRECONDITION_FAILED(412, "It has changed meanwhile"),
    TOO_LARGE(413, "The content is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not understood"),
    UNSUPPORTED_CODING(415, "The content coding is not understood"),
    UNPROCESSABLE(422, "What was sent cannot be taken"),
    PRECONDITION_REQUIRED(428, "The request has to say what it has read"),
    TOO_MANY(429, "Too many requests"),
    HEAD_TOO_LARGE(431, "The header fields are too large"),
    UNAVAILABLE(503, "The server cannot answer now"),
    NO_ROOM(507, "There is no room left to store it"),
    VERSION(505, "This version of HTTP is not spoken here"),
    INTERNAL(500, "The server failed");

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

    /** A stable relative URI reference (RFC 9457 §3.1.1). */
    public String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that stands for an HTTP status; unlisted ones fall to the nearest general kind. */
    public static ProblemKind ofStatus(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status >= 500 ? INTERNAL : MALFORMED;
    }
}
