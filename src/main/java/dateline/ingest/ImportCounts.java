package dateline.ingest;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;

/** The number of imported documents, and of lines of bulk imports, since the start. Dry runs are not counted as stored. */
@Singleton
public final class ImportCounts {
    private final LongAdder documents = new LongAdder();
    private final LongAdder refusedDocuments = new LongAdder();
    private final LongAdder lines = new LongAdder();
    private final LongAdder refusedLines = new LongAdder();

    /** The single documents that were stored, or were stored already. */
    public long documents() {
        return documents.sum();
    }

    /** The single documents that were refused. */
    public long refusedDocuments() {
        return refusedDocuments.sum();
    }

    /** The lines whose articles were stored, or were stored already. */
    public long lines() {
        return lines.sum();
    }

    /** The lines that were refused. */
    public long refusedLines() {
        return refusedLines.sum();
    }

    public void document() {
        documents.increment();
    }

    public void refuseDocument() {
        refusedDocuments.increment();
    }

    public void line() {
        lines.increment();
    }

    public void refuseLine() {
        refusedLines.increment();
    }
}
