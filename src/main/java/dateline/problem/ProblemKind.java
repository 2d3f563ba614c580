package dateline.problem;

import java.util.Locale;

/** The kinds of problem that the server reports; each has one status and one title that never varies. */
public enum ProblemKind {
    MALFORMED(400, "The request cannot be read"),
    NO_TOKEN(401, "A valid bearer token is needed"),
    NOT_FOUND(404, "There is nothing at this address"),
    GONE(410, "What was here has been taken away"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "None of the accepted formats is served here"),
    TIMEOUT(408, "The request did not come in time"),
    TOO_LARGE(413, "The content is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not understood"),
    UNPROCESSABLE(422, "The article cannot be taken"),
    TOO_MANY(429, "Too many requests"),
    HEAD_TOO_LARGE(431, "The header fields are too large"),
    UNAVAILABLE(503, "The server cannot answer now"),
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
