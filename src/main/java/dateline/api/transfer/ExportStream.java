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
 * An export as a stream: lines are read from the store only when the client reads them. Before each batch the token is
 * checked again. When it has expired or was revoked, a last line says so, and the stream ends with an error.
 */
final class ExportStream extends InputStream {
    private final Export export;
    private final Supplier<Optional<Problem>> tokenProblem;
    private final Deque<byte[]> foot = new ArrayDeque<>();
    private ByteArrayInputStream batch;
    private long after;
    private boolean allArticles;
    private @Nullable Problem problem;

    /**
     * @param after the change number after which the export begins; 0 for the whole export
     * @param tokenProblem why the token is not valid any more; empty while it is valid
     */
    ExportStream(Export export, long after, Supplier<Optional<Problem>> tokenProblem) {
        this.export = export;
        this.after = after;
        this.tokenProblem = tokenProblem;
        this.batch = new ByteArrayInputStream(after == 0 ? export.head() : new byte[0]);
    }

    @Override
    public int read() throws IOException {
        return fill() ? batch.read() : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        return fill() ? batch.read(bytes, offset, length) : -1;
    }

    /** Whether there are bytes to read. */
    private boolean fill() throws IOException {
        while (batch.available() == 0) {
            if (problem != null) {
                throw new IOException(problem.detail());
            }
            problem = tokenProblem.get().orElse(null);
            if (problem != null) {
                batch = new ByteArrayInputStream(export.end(problem));
            } else if (!allArticles) {
                Export.Batch next = export.articles(after);
                after = next.last();
                batch = next.lines();
                if (batch.available() == 0) {
                    allArticles = true;
                    foot.addAll(export.foot());
                }
            } else if (foot.isEmpty()) {
                return false;
            } else {
                batch = new ByteArrayInputStream(foot.removeFirst());
            }
        }
        return true;
    }
}
