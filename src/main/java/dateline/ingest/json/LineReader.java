package dateline.ingest.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes up to a length limit from a stream; memory does not grow with the stream. */
public final class LineReader {
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private boolean tooLong;
    private boolean terminated;

    public LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line without its end, empty when it was too long; null after the last. */
    public byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        boolean any = false;
        tooLong = false;
        terminated = false;
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
            terminated = end < filled;
            position = terminated ? end + 1 : end;
            if (terminated) {
                break;
            }
        }
        return any ? line.toByteArray() : null;
    }

    /** Whether the last line was longer than the limit, and so was skipped. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** Whether the last line ended with a line feed. */
    public boolean isTerminated() {
        return terminated;
    }

    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return filled > 0;
    }
}
