package dateline.ingest.bulk;

import dateline.access.ArticlePermissions;
import dateline.access.Caller;
import dateline.article.ReferenceData;
import dateline.article.act.ArticleActs;
import dateline.article.act.DiskSpace;
import dateline.article.transfer.Restorer;
import dateline.attribution.Agencies;
import dateline.ingest.ImportCounts;
import dateline.ingest.ImportOptions;
import dateline.ingest.ImportSettings;
import dateline.ingest.ParsingPool;
import dateline.ingest.bulk.export.ExportLineReader;
import dateline.problem.Problem;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Imports lines of JSON, whoever brings them: clients of the API, and folders that are watched. */
@Singleton
public final class BulkImports {
    private final JsonLines json;
    private final LineParser parser;
    private final ParsingPool pool;
    private final ArticleActs articleActs;
    private final ExportLineReader exportLines;
    private final Restorer restorer;
    private final Sections sections;
    private final Agencies agencies;
    private final DiskSpace diskSpace;
    private final RunningImports running;
    private final ImportSettings settings;
    private final ImportCounts counts;

    BulkImports(
            JsonLines json,
            LineParser parser,
            ParsingPool pool,
            ArticleActs articleActs,
            ExportLineReader exportLines,
            Restorer restorer,
            Sections sections,
            Agencies agencies,
            DiskSpace diskSpace,
            RunningImports running,
            ImportSettings settings,
            ImportCounts counts) {
        this.json = json;
        this.parser = parser;
        this.pool = pool;
        this.articleActs = articleActs;
        this.exportLines = exportLines;
        this.restorer = restorer;
        this.sections = sections;
        this.agencies = agencies;
        this.diskSpace = diskSpace;
        this.running = running;
        this.settings = settings;
        this.counts = counts;
    }

    /** Stores the articles of a list, of which each is one in JSON. What is none is refused alone, by its pointer. */
    public BulkReport read(
            List<?> objects, ImportOptions options, Caller caller, Supplier<Optional<Problem>> callerProblem)
            throws IOException {
        return read(objects, parser.ofList(), options, caller, callerProblem);
    }

    /** The same for a list of agencies' items; an article in this server's own JSON is refused too. */
    public BulkReport readItems(
            List<?> items, ImportOptions options, Caller caller, Supplier<Optional<Problem>> callerProblem)
            throws IOException {
        return read(items, parser.ofItems(), options, caller, callerProblem);
    }

    /**
     * Reads all lines and stores their articles.
     *
     * @param caller who brings them
     * @param callerProblem why the caller may not go on; empty while it may
     */
    public BulkReport read(
            InputStream lines, ImportOptions options, Caller caller, Supplier<Optional<Problem>> callerProblem)
            throws IOException {
        return read(lines, parser, options, caller, callerProblem);
    }

    private BulkReport read(
            List<?> objects,
            LineParser by,
            ImportOptions options,
            Caller caller,
            Supplier<Optional<Problem>> callerProblem)
            throws IOException {
        InputStream lines = new ByteArrayInputStream(json.lines(objects));
        return read(lines, by, options, caller, callerProblem).ofList();
    }

    private BulkReport read(
            InputStream lines,
            LineParser by,
            ImportOptions options,
            Caller caller,
            Supplier<Optional<Problem>> callerProblem)
            throws IOException {
        return new BulkImport(
                        new BulkStore(articleActs, restorer, diskSpace, running, caller.name(), callerProblem),
                        by,
                        pool,
                        exportLines,
                        () -> new ArticlePermissions(caller, ReferenceData.of(sections, agencies)),
                        options,
                        settings,
                        counts)
                .read(lines);
    }
}
