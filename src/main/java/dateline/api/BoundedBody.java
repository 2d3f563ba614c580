package dateline.api;

import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The body of a request, read whole and no further than a limit. */
public final class BoundedBody {
    /** What is read and thrown away of a body that is too large, at most. */
    private static final long DISCARDED = 64_000_000;

    private static final int PIECE = 1 << 14;

    private BoundedBody() {}

    /**
     * Its bytes. Closing the body lets the server discard the rest of it.
     *
     * @throws ProblemException 413 when it is longer
     */
    public static byte[] bytes(HttpRequest<?> request, @Nullable InputStream body, int limit) throws IOException {
        try (InputStream in = DecodedBody.of(request, body)) {
            byte[] bytes = request.getContentLength() > limit ? new byte[0] : read(in, limit, BodyMemory.of(request));
            if (request.getContentLength() > limit || bytes.length > limit) {
                // Most clients read the answer only after they have sent all: a reset would hide it from them.
                discard(in);
                throw new ProblemException(
                        ProblemKind.TOO_LARGE,
                        "The body may have at most " + limit + " bytes: send one article, or one document, alone.");
            }
            return bytes;
        }
    }

    /** As much as there is, up to one byte over the limit. */
    private static byte[] read(InputStream in, int limit, BodyMemory.Claim claim) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(PIECE);
        byte[] buffer = new byte[PIECE];
        while (body.size() <= limit) {
            int read = in.read(buffer, 0, Math.min(PIECE, limit + 1 - body.size()));
            if (read < 0) {
                break;
            }
            claim.extend(read);
            body.write(buffer, 0, read);
        }
        return body.toByteArray();
    }

    private static void discard(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long discarded = 0;
        for (int n = in.read(buffer); n > 0 && discarded < DISCARDED; n = in.read(buffer)) {
            discarded += n;
        }
    }
}
