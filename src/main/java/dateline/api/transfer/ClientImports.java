package dateline.api.transfer;

import dateline.access.Caller;
import dateline.access.TokenRegistry;
import dateline.ingest.ImportOptions;
import dateline.ingest.bulk.BulkImports;
import dateline.ingest.bulk.BulkReport;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Runs the bulk imports of clients, a few at the same time, as long as their tokens are valid. */
@Singleton
final class ClientImports {
    /** The number of bulk imports at the same time: each has two batches in memory. */
    private static final int MOST = 4;

    private final Semaphore places = new Semaphore(MOST);
    private final BulkImports imports;
    private final TokenRegistry registry;

    ClientImports(BulkImports imports, TokenRegistry registry) {
        this.imports = imports;
        this.registry = registry;
    }

    /** Imports lines of JSON. */
    BulkReport read(InputStream lines, ImportOptions options, Caller caller) throws IOException {
        return placed(options, () -> imports.read(lines, options, caller, () -> registry.problem(caller)));
    }

    /** Imports a list of agencies' items. */
    BulkReport readItems(List<?> items, ImportOptions options, Caller caller) throws IOException {
        return placed(options, () -> imports.readItems(items, options, caller, () -> registry.problem(caller)));
    }

    /** An import that is carried out when there is a place. */
    private interface PlacedImport {
        BulkReport report() throws IOException;
    }

    private BulkReport placed(ImportOptions options, PlacedImport placed) throws IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE,
                    MOST + " bulk imports are running: send this one when one of them has ended.");
        }
        try {
            demandLines(options);
            return placed.report();
        } finally {
            places.release();
        }
    }

    private static void demandLines(ImportOptions options) {
        if (options.again() || options.externalId() != null) {
            throw new ProblemException(
                    ProblemKind.MALFORMED,
                    "again and externalId are for single documents: a line of JSON has its own externalId, or is a new"
                            + " article.");
        }
    }
}
