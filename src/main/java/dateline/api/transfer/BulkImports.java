package dateline.api.transfer;

import dateline.access.ArticlePermissions;
import dateline.access.Caller;
import dateline.access.TokenRegistry;
import dateline.article.ReferenceData;
import dateline.article.act.ArticleActs;
import dateline.article.act.DiskSpace;
import dateline.article.transfer.Restorer;
import dateline.attribution.Agencies;
import dateline.ingest.ImportCounts;
import dateline.ingest.ImportOptions;
import dateline.ingest.ImportSettings;
import dateline.ingest.ParsingPool;
import dateline.ingest.bulk.BulkImport;
import dateline.ingest.bulk.BulkReport;
import dateline.ingest.bulk.BulkStore;
import dateline.ingest.bulk.ExportLineReader;
import dateline.ingest.bulk.LineParser;
import dateline.ingest.bulk.RunningImports;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

/** Runs bulk imports, a few at the same time. */
@Singleton
final class BulkImports {
    /** The number of bulk imports at the same time: each has two batches in memory. */
    private static final int MOST = 4;

    private final Semaphore places = new Semaphore(MOST);
    private final LineParser parser;
    private final ParsingPool pool;
    private final ArticleActs articleActs;
    private final ExportLineReader exportLines;
    private final Restorer restorer;
    private final Sections sections;
    private final Agencies agencies;
    private final TokenRegistry registry;
    private final DiskSpace diskSpace;
    private final RunningImports running;
    private final ImportSettings settings;
    private final ImportCounts counts;

    BulkImports(
            LineParser parser,
            ParsingPool pool,
            ArticleActs articleActs,
            ExportLineReader exportLines,
            Restorer restorer,
            Sections sections,
            Agencies agencies,
            TokenRegistry registry,
            DiskSpace diskSpace,
            RunningImports running,
            ImportSettings settings,
            ImportCounts counts) {
        this.parser = parser;
        this.pool = pool;
        this.articleActs = articleActs;
        this.exportLines = exportLines;
        this.restorer = restorer;
        this.sections = sections;
        this.agencies = agencies;
        this.registry = registry;
        this.diskSpace = diskSpace;
        this.running = running;
        this.settings = settings;
        this.counts = counts;
    }

    /** Imports lines of JSON. */
    BulkReport read(InputStream lines, ImportOptions options, Caller caller) throws IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE,
                    MOST + " bulk imports are running: send this one when one of them has ended.");
        }
        try {
            return bulk(options, caller).read(lines);
        } finally {
            places.release();
        }
    }

    private BulkImport bulk(ImportOptions options, Caller caller) {
        if (options.again() || options.externalId() != null) {
            throw new ProblemException(
                    ProblemKind.MALFORMED,
                    "again and externalId are for single documents: a line of JSON has its own externalId, or is a new"
                            + " article.");
        }
        return new BulkImport(
                new BulkStore(articleActs, restorer, diskSpace, running, caller.name(), () -> registry.problem(caller)),
                parser,
                pool,
                exportLines,
                () -> new ArticlePermissions(caller, ReferenceData.of(sections, agencies)),
                options,
                settings,
                counts);
    }
}
