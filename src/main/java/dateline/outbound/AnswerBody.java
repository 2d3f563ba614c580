package dateline.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * As much of an answer's body as is read.
 *
 * @param cutShort why it is not the whole body; null when it is
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed or compared.
record AnswerBody(byte[] bytes, @Nullable String cutShort) {
    private static final int PIECE = 4_096;

    /** @param entity of an answer; null when it has no body. It is not closed. */
    @SuppressWarnings("resource")
    static AnswerBody read(@Nullable HttpEntity entity, OutboundLimits limits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
        if (entity == null) {
            return new AnswerBody(bytes.toByteArray(), null);
        }
        try {
            InputStream content = entity.getContent();
            byte[] piece = new byte[PIECE];
            while (true) {
                int count = content.read(piece);
                int room = limits.answerBytes() - bytes.size();
                if (count < 0) {
                    return new AnswerBody(bytes.toByteArray(), null);
                }
                bytes.write(piece, 0, Math.min(count, room));
                if (count > room) {
                    return new AnswerBody(bytes.toByteArray(), "It is longer than " + limits.answerBytes() + " bytes");
                }
            }
        } catch (IOException e) {
            return new AnswerBody(bytes.toByteArray(), "It ended before it was complete: " + FailureReason.line(e));
        }
    }
}
