package dateline.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes from a stream, none longer than a limit; memory does not grow with the stream. */
final class LineReader {
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private boolean tooLong;

    LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line without its end, empty when it was too long; null after the last. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        boolean any = false;
        tooLong = false;
        while (fill()) {
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong = tooLong || line.size() + end - position > limit;
            if (tooLong) {
                line.reset();
            } else {
                line.write(buffer, position, end - position);
            }
            boolean ended = end < filled;
            position = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        return any ? line.toByteArray() : null;
    }

    /** Whether the last line was longer than the limit, and so passed over. */
    boolean isTooLong() {
        return tooLong;
    }

    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return filled > 0;
    }
}
