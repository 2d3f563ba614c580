package dateline.api;

import dateline.ingest.field.Fields;
import dateline.ingest.json.JsonObject;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.http.body.ByteBody;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The body of a request, which is read only when it is asked for, and no further than a limit.
 *
 * @param request the request that has it
 */
public record BoundedBody(HttpRequest<?> request) {
    /** What is read and thrown away of a body that is too large, at most. */
    private static final long DISCARDED = 64_000_000;

    private static final int PIECE = 1 << 14;

    /** The members of the JSON object that the body is, to be checked. */
    public Fields fields(int limit) throws IOException {
        return Fields.of(JsonObject.read(bytes(limit)));
    }

    /**
     * Its bytes, without a content coding. Closing the body lets the server discard the rest of it.
     *
     * @throws ProblemException 413 when it is longer
     */
    public byte[] bytes(int limit) throws IOException {
        try (InputStream in = stream()) {
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

    /** Its bytes without a content coding, as they arrive and without a limit. */
    public InputStream stream() throws IOException {
        ByteBody body = ((ServerHttpRequest<?>) request).byteBody();
        boolean empty = body.expectedLength().orElse(-1) == 0;
        return DecodedBody.of(request, empty ? InputStream.nullInputStream() : body.toInputStream());
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
        byte[] buffer = new byte[PIECE];
        long discarded = 0;
        for (int n = in.read(buffer); n > 0 && discarded < DISCARDED; n = in.read(buffer)) {
            discarded += n;
        }
    }

    /** Binds the body without reading it: an argument is bound where no thread may wait. */
    @Singleton
    static final class Binder implements TypedRequestArgumentBinder<BoundedBody> {
        @Override
        public Argument<BoundedBody> argumentType() {
            return Argument.of(BoundedBody.class);
        }

        @Override
        public BindingResult<BoundedBody> bind(ArgumentConversionContext<BoundedBody> context, HttpRequest<?> request) {
            return () -> Optional.of(new BoundedBody(request));
        }
    }
}
