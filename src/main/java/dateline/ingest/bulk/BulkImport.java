package dateline.ingest.bulk;

import dateline.access.ArticlePermissions;
import dateline.access.Scope;
import dateline.article.transfer.NumberRange;
import dateline.ingest.ImportCounts;
import dateline.ingest.ImportOptions;
import dateline.ingest.ImportSettings;
import dateline.ingest.ParsingPool;
import dateline.ingest.bulk.BulkStore.Candidate;
import dateline.ingest.bulk.export.ExportLineReader;
import dateline.ingest.document.ImportReport;
import dateline.ingest.json.LineReader;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.problem.StoreFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports many articles from newline-delimited JSON and stores them batch by batch as they arrive. A faulty article is
 * reported by its number, and the others are stored. An instance reads one stream.
 */
final class BulkImport {
    private static final Logger LOG = LoggerFactory.getLogger(BulkImport.class);

    private final BulkStore store;
    private final LineParser parser;
    private final ParsingPool pool;
    private final ExportLineReader exportLines;
    private final Supplier<ArticlePermissions> permissionsNow;
    private final ImportOptions options;
    private final ImportSettings settings;

    private final List<Candidate> batch = new ArrayList<>();
    private final BulkCounts tally;
    private @Nullable Thread storing;
    private volatile @Nullable Problem tokenProblem;
    private volatile @Nullable ImportInterruption stop;
    private LinePosition position = new LinePosition(0, 0, null);
    private long batchBytes;
    private long line;
    private long received;

    BulkImport(
            BulkStore store,
            LineParser parser,
            ParsingPool pool,
            ExportLineReader exportLines,
            Supplier<ArticlePermissions> permissionsNow,
            ImportOptions options,
            ImportSettings settings,
            ImportCounts counts) {
        this.store = store;
        this.parser = parser;
        this.pool = pool;
        this.exportLines = exportLines;
        this.permissionsNow = permissionsNow;
        this.options = options;
        this.settings = settings;
        this.tally = new BulkCounts(counts);
    }

    /** Reads all lines. The articles that were stored before a connection broke stay stored. */
    BulkReport read(InputStream in) throws IOException {
        try {
            return readLines(in);
        } catch (RuntimeException e) {
            StoreFailure failure = StoreFailure.causeOf(e).orElseThrow(() -> e);
            await();
            long next = batch.isEmpty() ? line : batch.getFirst().line();
            throw new ImportInterruption(reason(failure), next).problem(tally.refusals());
        }
    }

    private BulkReport readLines(InputStream in) throws IOException {
        LineReader lines = new LineReader(in, settings.maxDocument());
        ArticlePermissions permissions = permissionsNow.get();
        for (byte[] bytes = lines.next(); bytes != null && tokenProblem == null; bytes = lines.next()) {
            line++;
            if (lines.isTooLong() || !isBlank(bytes)) {
                received++;
                permissions = readLine(bytes, lines.isTooLong(), permissions);
            }
            if (batch.size() == settings.batch() || batchBytes >= settings.maxDocument()) {
                store();
                permissions = permissionsNow.get();
            }
            if (store.isStopped()) {
                store();
                await();
                throw new ImportInterruption(ImportInterruption.Reason.SERVER_STOPS, line + 1)
                        .problem(tally.refusals());
            }
        }
        if (position.line() == 0) {
            throw new ProblemException(
                    ProblemKind.MALFORMED, "The body is empty: send one JSON object, {…}, on each line.");
        }
        store();
        await();
        store.end();
        return tally.report(received, tokenProblem);
    }

    private ArticlePermissions readLine(byte[] bytes, boolean tooLong, ArticlePermissions permissions) {
        position = new LinePosition(received, line, null);
        try {
            if (tooLong) {
                throw new ProblemException(
                        ProblemKind.TOO_LARGE, "The line is longer than " + settings.maxDocument() + " bytes.");
            }
            return readObject(bytes, parser.object(bytes), permissions);
        } catch (ProblemException e) {
            tally.refuse(position, e.problem());
        } catch (TokenExpiredException e) {
            tokenProblem = e.problem();
        } catch (RuntimeException | StackOverflowError e) {
            if (e instanceof RuntimeException failed && StoreFailure.isIn(failed)) {
                throw failed;
            }
            LOG.error("Article {} of a bulk import failed", received, e);
            tally.refuse(position, Problem.of(ProblemKind.INTERNAL, "The server failed to read this article."));
        }
        return permissions;
    }

    private ArticlePermissions readObject(byte[] bytes, Map<?, ?> object, ArticlePermissions permissions) {
        if (ExportLineReader.isHead(object) || ExportLineReader.isFoot(object)) {
            readHeadOrFoot(bytes, object, permissions);
            received--;
            return permissionsNow.get();
        }
        position = position.of(object);
        ArticlePermissions now = permissions;
        if (parser.dependsOnEarlierLines(object, options)) {
            // An earlier line, which is not stored yet, may have the same external id.
            store();
            await();
        }
        ImportOptions own = options.numbered(received);
        BulkStore.Item item = pool.workWhenFree(
                bytes.length,
                () -> ExportLineReader.isArticle(object)
                        ? restoredArticle(bytes, object, now)
                        : parser.article(object, own, now));
        Optional<ImportReport> unselected = parser.unselected(item, own, now);
        if (unselected.isPresent()) {
            tally.report(position, unselected.get());
            return permissions;
        }
        if (options.dryRun() && item instanceof BulkStore.Item.NewArticle article && article.notes() != null) {
            tally.report(position, article.notes().dryRun(article.submission()));
        }
        add(item);
        batchBytes += bytes.length;
        return permissions;
    }

    private BulkStore.Item restoredArticle(byte[] bytes, Map<?, ?> object, ArticlePermissions permissions) {
        permissions.caller().demand(Scope.ADMIN);
        range();
        return new BulkStore.Item.RestoredItem(exportLines.article(bytes, object, permissions.reference()));
    }

    /** Reads a line of an export that is not an article. */
    private void readHeadOrFoot(byte[] bytes, Map<?, ?> object, ArticlePermissions permissions) {
        permissions.caller().demand(Scope.ADMIN);
        if (options.dryRun()) {
            return;
        }
        store();
        await();
        store.demand();
        if (ExportLineReader.isHead(object)) {
            store.begin(exportLines.open(bytes, store.submitter()));
        } else {
            exportLines.restoreFeeds(bytes, range());
        }
    }

    /** The change numbers that the export's revisions have in this store. */
    private NumberRange range() {
        NumberRange range = store.range();
        if (range == null) {
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE,
                    "This is a line of an export: send the export's first line before it, or remove the member \"archived\".");
        }
        return range;
    }

    /** Adds to the batch, whose articles are all new or all from an export. */
    private void add(BulkStore.Item item) {
        if (!batch.isEmpty() && batch.getLast().item().getClass() != item.getClass()) {
            store();
        }
        batch.add(new Candidate(position, item));
    }

    /** Starts to store the batch. One batch is stored while the next one is read. */
    private void store() {
        await();
        List<Candidate> full = List.copyOf(batch);
        batch.clear();
        batchBytes = 0;
        if (!full.isEmpty() && !options.dryRun() && tokenProblem == null) {
            // Not a virtual thread: the store would occupy, for a long time, a core that answers to feed readers need.
            storing = Thread.ofPlatform().name("bulk").start(() -> store(full));
        }
    }

    private void await() {
        boolean interrupted = false;
        while (storing != null) {
            try {
                storing.join();
                storing = null;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        ImportInterruption stopped = stop;
        if (stopped != null) {
            throw stopped.problem(tally.refusals());
        }
    }

    private void store(List<Candidate> full) {
        if (!store.hasRoom()) {
            stop = new ImportInterruption(
                    ImportInterruption.Reason.DISK_FULL, full.getFirst().line());
            return;
        }
        RuntimeException failure = write(full);
        if (failure != null) {
            LOG.warn("A batch of {} articles could not be stored; storing each alone", full.size(), failure);
            for (int i = 0; i < full.size() && stop == null && tokenProblem == null; i++) {
                storeAlone(full.get(i));
            }
        }
    }

    private void storeAlone(Candidate candidate) {
        RuntimeException failure = write(List.of(candidate));
        if (failure != null) {
            LOG.error(
                    "Article {} of a bulk import could not be stored",
                    candidate.position().number(),
                    failure);
            tally.refuse(
                    candidate.position(), Problem.of(ProblemKind.INTERNAL, "The server failed to store this article."));
        }
    }

    /** Writes articles. The result is null when they are stored, and when the import ends here. */
    private @Nullable RuntimeException write(List<Candidate> candidates) {
        try {
            tally.count(
                    candidates,
                    store.store(candidates.stream().map(Candidate::item).toList()));
        } catch (TokenExpiredException e) {
            tokenProblem = e.problem();
        } catch (RuntimeException e) {
            StoreFailure failure = StoreFailure.causeOf(e).orElse(null);
            if (failure == null) {
                return e;
            }
            stop = new ImportInterruption(reason(failure), candidates.getFirst().line());
        }
        return null;
    }

    /** A store that is closed is full if the disk is: this import or another one has filled it. */
    private ImportInterruption.Reason reason(StoreFailure failure) {
        return store.hasRoom() ? ImportInterruption.Reason.of(failure) : ImportInterruption.Reason.DISK_FULL;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
