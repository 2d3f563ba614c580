package dateline.ingest.bulk;

import dateline.access.ArticlePermissions;
import dateline.access.Scope;
import dateline.article.transfer.NumberRange;
import dateline.ingest.ArticleParser;
import dateline.ingest.ImportOptions;
import dateline.ingest.ImportSettings;
import dateline.ingest.ParsingContext;
import dateline.ingest.ParsingPool;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.field.Fields;
import dateline.ingest.json.JsonObject;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many articles from newline-delimited JSON, stored batch by batch as they arrive. A bad one is reported by
 * number and the others are stored. An instance reads one stream.
 */
public final class BulkImport {
    private static final Logger LOG = LoggerFactory.getLogger(BulkImport.class);

    private final BulkStore store;
    private final ArticleParser parser;
    private final KnownArticles known;
    private final ParsingPool pool;
    private final ExportLine restoring;
    private final Supplier<ArticlePermissions> permissionsNow;
    private final ImportOptions options;
    private final ImportSettings settings;

    private final List<Candidate> batch = new ArrayList<>();
    private final BulkTally tally = new BulkTally();
    private @Nullable Thread storing;
    private volatile @Nullable Problem ended;
    private volatile @Nullable BulkStop stopped;
    private LinePosition place = new LinePosition(0, 0, null);
    private long batched;
    private long line;
    private long received;

    public BulkImport(
            BulkStore store,
            ArticleParser parser,
            KnownArticles known,
            ParsingPool pool,
            ExportLine restoring,
            Supplier<ArticlePermissions> permissionsNow,
            ImportOptions options,
            ImportSettings settings) {
        this.store = store;
        this.parser = parser;
        this.known = known;
        this.pool = pool;
        this.restoring = restoring;
        this.permissionsNow = permissionsNow;
        this.options = options;
        this.settings = settings;
    }

    /** An article of a batch. */
    record Candidate(LinePosition place, BulkStore.Item item) {}

    /** Reads to the end. What was stored before a broken connection stays stored. */
    public BulkReport read(InputStream in) throws IOException {
        try {
            return all(in);
        } catch (RuntimeException e) {
            StoreFailure failure = StoreFailure.in(e).orElseThrow(() -> e);
            await();
            throw new BulkStop(
                            reason(failure),
                            batch.isEmpty() ? line : batch.getFirst().place().line())
                    .problem(tally.refusals());
        }
    }

    private BulkReport all(InputStream in) throws IOException {
        LineReader lines = new LineReader(in, settings.maxDocument());
        ArticlePermissions permissions = permissionsNow.get();
        for (byte[] bytes = lines.next(); bytes != null && ended == null; bytes = lines.next()) {
            line++;
            if (lines.isTooLong() || !isBlank(bytes)) {
                received++;
                permissions = take(bytes, lines.isTooLong(), permissions);
            }
            if (batch.size() == settings.batch() || batched >= settings.maxDocument()) {
                store();
                permissions = permissionsNow.get();
            }
        }
        if (place.line() == 0) {
            throw new ProblemException(ProblemKind.MALFORMED, "There is no line: send an object, {…}, on each.");
        }
        store();
        await();
        store.end();
        return tally.report(received, ended);
    }

    private ArticlePermissions take(byte[] bytes, boolean tooLong, ArticlePermissions permissions) {
        place = new LinePosition(received, line, null);
        try {
            if (tooLong) {
                throw new ProblemException(
                        ProblemKind.TOO_LARGE, "The line is longer than " + settings.maxDocument() + " bytes.");
            }
            return take(bytes, JsonObject.line(bytes), permissions);
        } catch (ProblemException e) {
            tally.refuse(place, e.problem());
        } catch (TokenEnded e) {
            ended = e.end();
        } catch (RuntimeException | StackOverflowError e) {
            if (e instanceof RuntimeException failed && StoreFailure.isIn(failed)) {
                throw failed;
            }
            LOG.error("Article {} of a bulk import failed", received, e);
            tally.refuse(place, Problem.of(ProblemKind.INTERNAL, "The server failed on this article."));
        }
        return permissions;
    }

    private ArticlePermissions take(byte[] bytes, Map<?, ?> told, ArticlePermissions permissions) {
        if (ExportLine.isHead(told) || ExportLine.isFoot(told)) {
            frame(bytes, told, permissions);
            received--;
            return permissionsNow.get();
        }
        place = place.of(told);
        ArticlePermissions now = permissions;
        if (KnownArticles.isPartial(told, options) && !ExportLine.isArticle(told) && !known.isKnown(told)) {
            // It may be about a line before it.
            store();
            await();
        }
        add(pool.workInTurn(
                bytes.length, () -> ExportLine.isArticle(told) ? back(bytes, told, now) : fresh(told, now)));
        batched += bytes.length;
        return permissions;
    }

    private BulkStore.Item fresh(Map<?, ?> told, ArticlePermissions permissions) {
        Fields fields = known.fields(told, options, permissions);
        var submission =
                parser.told(fields, ParsingContext.fresh(options, permissions.reference()), new ImportReportBuilder());
        permissions.demandEdit(submission.article());
        return new BulkStore.Item.NewArticle(submission.by(permissions.submitter()));
    }

    private BulkStore.Item back(byte[] bytes, Map<?, ?> told, ArticlePermissions permissions) {
        permissions.caller().demand(Scope.ADMIN);
        range();
        return new BulkStore.Item.RestoredItem(restoring.article(bytes, told, permissions.reference()));
    }

    /** What stands before and after the articles of an export. */
    private void frame(byte[] bytes, Map<?, ?> told, ArticlePermissions permissions) {
        permissions.caller().demand(Scope.ADMIN);
        if (options.dryRun()) {
            return;
        }
        store();
        await();
        store.demand();
        if (ExportLine.isHead(told)) {
            store.begin(restoring.open(bytes, store.writer()));
        } else {
            restoring.note(bytes, range());
        }
    }

    /** Where the numbers of an export come to lie. */
    private NumberRange range() {
        NumberRange range = store.range();
        if (range == null) {
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE,
                    "This is a line of an export: send the export's first line before it, or take the member archived away.");
        }
        return range;
    }

    /** A batch is of one kind. */
    private void add(BulkStore.Item item) {
        if (!batch.isEmpty() && batch.getLast().item().getClass() != item.getClass()) {
            store();
        }
        batch.add(new Candidate(place, item));
    }

    /** Hands the batch to the store, where one batch at a time is written while the next is read. */
    private void store() {
        await();
        List<Candidate> full = List.copyOf(batch);
        batch.clear();
        batched = 0;
        if (!full.isEmpty() && !options.dryRun() && ended == null) {
            // No virtual thread: the store works long at a stretch, on a core that one who reads a feed waits for.
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
        BulkStop stop = stopped;
        if (stop != null) {
            throw stop.problem(tally.refusals());
        }
    }

    private void store(List<Candidate> full) {
        if (!store.hasRoom()) {
            stopped = new BulkStop(StoreFailure.FULL, full.getFirst().place().line());
            return;
        }
        try {
            tally.count(full, store.store(full.stream().map(Candidate::item).toList()));
        } catch (TokenEnded e) {
            ended = e.end();
        } catch (RuntimeException e) {
            StoreFailure failure = StoreFailure.in(e).orElse(null);
            if (failure != null) {
                stopped = new BulkStop(reason(failure), full.getFirst().place().line());
                return;
            }
            LOG.warn("A batch of {} articles could not be stored at once; trying each alone", full.size(), e);
            for (int i = 0; i < full.size() && stopped == null; i++) {
                storeAlone(full.get(i));
            }
        }
    }

    private void storeAlone(Candidate candidate) {
        if (ended != null) {
            return;
        }
        try {
            tally.count(List.of(candidate), store.store(List.of(candidate.item())));
        } catch (TokenEnded e) {
            ended = e.end();
        } catch (RuntimeException e) {
            StoreFailure failure = StoreFailure.in(e).orElse(null);
            if (failure != null) {
                stopped = new BulkStop(reason(failure), candidate.place().line());
                return;
            }
            LOG.error(
                    "Article {} of a bulk import could not be stored",
                    candidate.place().number(),
                    e);
            tally.refuse(candidate.place(), Problem.of(ProblemKind.INTERNAL, "The store refused this article."));
        }
    }

    /** Who finds the store closed has filled it, or comes just after who did. */
    private StoreFailure reason(StoreFailure failure) {
        return store.hasRoom() ? failure : StoreFailure.FULL;
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
