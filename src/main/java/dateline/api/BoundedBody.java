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
import java.util.Map;
import java.util.Optional;

/** The body of a request. It is read only when a controller asks for it, and only up to a limit. */
public record BoundedBody(HttpRequest<?> request) {
    /** The number of bytes of a too large body that are read and discarded at most. */
    private static final long DISCARDED = 64_000_000;

    private static final int PIECE = 1 << 14;

    /** The unchecked members of the JSON object in the body. */
    public Fields fields(int limit) throws IOException {
        return Fields.of(json(limit));
    }

    /** The JSON object in the body. */
    public Map<?, ?> json(int limit) throws IOException {
        return JsonObject.read(bytes(limit));
    }

    /**
     * The decoded bytes. Closing the body lets the server discard the rest of it.
     *
     * @throws ProblemException 413 when there are more than the limit
     */
    public byte[] bytes(int limit) throws IOException {
        try (InputStream in = stream()) {
            boolean announced = request.getContentLength() > limit;
            byte[] bytes = announced ? new byte[0] : read(in, limit, RequestBodyMemory.of(request));
            if (announced || bytes.length > limit) {
                // Most clients read the answer only after they have sent the whole body; a reset would hide it from
                // them.
                discard(in);
                throw new ProblemException(
                        ProblemKind.TOO_LARGE,
                        "The body may have at most " + limit
                                + " bytes: send one article or one document in each request.");
            }
            return bytes;
        }
    }

    /** The decoded bytes as they arrive, without a limit. */
    public InputStream stream() throws IOException {
        ByteBody body = ((ServerHttpRequest<?>) request).byteBody();
        boolean empty = body.expectedLength().orElse(-1) == 0;
        return DecodedBody.of(request, empty ? InputStream.nullInputStream() : body.toInputStream());
    }

    /** Reads until the end, or until one byte more than the limit. */
    private static byte[] read(InputStream in, int limit, RequestBodyMemory.Reservation memory) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(PIECE);
        byte[] buffer = new byte[PIECE];
        while (body.size() <= limit) {
            int read = in.read(buffer, 0, Math.min(PIECE, limit + 1 - body.size()));
            if (read < 0) {
                break;
            }
            memory.extend(read);
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

    /** Binds the body without reading it, because arguments are bound on a thread that must not block. */
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
