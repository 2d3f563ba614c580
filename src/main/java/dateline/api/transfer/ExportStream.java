package dateline.api.transfer;

import dateline.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An export as it is read: only what the reader takes is fetched from the store, so memory stays what it is. Before each
 * stretch it is asked whether the token is still good; when it has ended, a last line says so, and the stream breaks.
 */
final class ExportStream extends InputStream {
    private final Export export;
    private final Supplier<Optional<Problem>> ended;
    private final Deque<byte[]> foot = new ArrayDeque<>();
    private ByteArrayInputStream stretch;
    private long after;
    private boolean whole;
    private @Nullable Problem broken;

    /**
     * @param after the number after which it goes on; 0 for all of it
     * @param ended what has become of the reader's token; empty while it is good
     */
    ExportStream(Export export, long after, Supplier<Optional<Problem>> ended) {
        this.export = export;
        this.after = after;
        this.ended = ended;
        this.stretch = new ByteArrayInputStream(after == 0 ? export.head() : new byte[0]);
    }

    @Override
    public int read() throws IOException {
        return fill() ? stretch.read() : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        return fill() ? stretch.read(bytes, offset, length) : -1;
    }

    private boolean fill() throws IOException {
        while (stretch.available() == 0) {
            if (broken != null) {
                throw new IOException(broken.detail());
            }
            broken = ended.get().orElse(null);
            if (broken != null) {
                stretch = new ByteArrayInputStream(export.end(broken));
            } else if (!whole) {
                Export.Stretch next = export.articles(after);
                after = next.next();
                stretch = next.lines();
                if (stretch.available() == 0) {
                    whole = true;
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
