package dateline.operations.command;

import dateline.ingest.json.LineReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Divides a file of lines into chunks. Every chunk of an export begins with the export's first line, which describes it. */
final class ImportChunks {
    private static final int LINES = 5_000;
    private static final int BYTES = 16_000_000;
    private static final String HEAD = "{\"export\"";

    private final LineReader lines;
    private final long from;
    private byte @Nullable [] head;
    private long line;
    private long read;

    /** @param from the first line to send, from 1 */
    ImportChunks(InputStream in, long from) {
        this.lines = new LineReader(in, Integer.MAX_VALUE);
        this.from = from;
    }

    /**
     * The lines of one request.
     *
     * @param firstLine number of the first of them in the file, from 1
     * @param headed whether the first line of the export was put before them
     */
    record Chunk(ByteArrayOutputStream body, long firstLine, boolean headed) {}

    /** The number of bytes that were read. */
    long read() {
        return read;
    }

    @Nullable
    Chunk next() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 20);
        long first = 0;
        boolean headed = false;
        int count = 0;
        while (count < LINES && body.size() < BYTES) {
            byte[] next = lines.next();
            if (next == null) {
                break;
            }
            line++;
            read += next.length + 1L;
            boolean isHead = line == 1 && new String(next, StandardCharsets.UTF_8).startsWith(HEAD);
            if (isHead) {
                head = next;
            }
            if (line < from) {
                continue;
            }
            if (count == 0) {
                first = line;
                headed = head != null && !isHead;
                if (headed) {
                    add(body, head);
                }
            }
            add(body, next);
            count++;
        }
        return count == 0 ? null : new Chunk(body, first, headed);
    }

    private static void add(ByteArrayOutputStream body, byte @Nullable [] line) {
        if (line != null) {
            body.writeBytes(line);
            body.write('\n');
        }
    }
}
