package dateline.ingest;

import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The body of a request, read whole and no further than a limit. */
final class BoundedBody {
    private BoundedBody() {}

    /**
     * Its bytes. Closing the body lets the server discard the rest of it.
     *
     * @throws ProblemException 413 when it is longer
     */
    static byte[] bytes(HttpRequest<?> request, @Nullable InputStream body, int limit) throws IOException {
        try (InputStream in = body == null ? InputStream.nullInputStream() : body) {
            byte[] bytes = request.getContentLength() > limit ? new byte[0] : in.readNBytes(limit + 1);
            if (request.getContentLength() > limit || bytes.length > limit) {
                throw new ProblemException(
                        ProblemKind.TOO_LARGE, "The body has at most " + limit + " bytes: send one article alone.");
            }
            return bytes;
        }
    }
}
