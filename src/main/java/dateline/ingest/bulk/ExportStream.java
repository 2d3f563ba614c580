package dateline.ingest.bulk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** An export as it is read: only what the reader takes is fetched from the store, so memory stays what it is. */
final class ExportStream extends InputStream {
    private final Export export;
    private final Deque<byte[]> foot = new ArrayDeque<>();
    private ByteArrayInputStream stretch;
    private long after;
    private boolean ended;

    /** @param after the number after which it goes on; 0 for all of it */
    ExportStream(Export export, long after) {
        this.export = export;
        this.after = after;
        this.stretch = new ByteArrayInputStream(after == 0 ? export.head() : new byte[0]);
    }

    @Override
    public int read() {
        return fill() ? stretch.read() : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        return fill() ? stretch.read(bytes, offset, length) : -1;
    }

    private boolean fill() {
        while (stretch.available() == 0) {
            if (!ended) {
                Export.Stretch next = export.articles(after);
                after = next.next();
                stretch = next.lines();
                if (stretch.available() == 0) {
                    ended = true;
                    foot.addAll(export.foot());
                }
            } else if (foot.isEmpty()) {
                return false;
            } else {
                stretch = new ByteArrayInputStream(foot.removeFirst());
            }
        }
        return true;
    }
}
