package dateline.ingest.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes from a stream, none longer than a limit; memory does not grow with the stream. */
public final class LineReader {
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private boolean tooLong;
    private boolean whole;

    public LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line without its end, empty when it was too long; null after the last. */
    public byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        boolean any = false;
        tooLong = false;
        whole = false;
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
            whole = end < filled;
            position = whole ? end + 1 : end;
            if (whole) {
                break;
            }
        }
        return any ? line.toByteArray() : null;
    }

    /** Whether the last line was longer than the limit, and so passed over. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** Whether the last line had an end. */
    public boolean isWhole() {
        return whole;
    }

    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return filled > 0;
    }
}
