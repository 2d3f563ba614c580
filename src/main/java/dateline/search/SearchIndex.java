package dateline.search;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Stage;
import dateline.article.act.DiskSpace;
import dateline.article.log.ChangeLog;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.problem.StoreFailure;
import dateline.section.Publication;
import dateline.section.Publications;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of this node. It is opened when it is first needed, and takes in what has just been stored
 * before it answers; with bulk work it catches up in its own time.
 */
@Singleton
public final class SearchIndex {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    private static final int STEP = 500;

    /** Steps that a request waits for while the index is being made; with more to do it is told to come back. */
    private static final int GREAT_PATIENCE = 20;

    /** Changes between two lines in the log about an index in the making. */
    private static final long TOLD = 50_000;

    private static final long MOST_MILLIS = 1_000;

    private final Articles articles;
    private final ChangeLog log;
    private final Publications publications;
    private final DiskSpace diskSpace;
    private final Path data;
    private @Nullable IndexWriter writer;
    private @Nullable SearcherManager searchers;
    private @Nullable IndexPosition position;

    /** Whether an article was erased whose words may still lie in files of the index. */
    private boolean erased;

    /** How far what the searchers show had come. */
    private long shown;

    /** Whether there is more to take in than one step: then nobody who searches waits for it. */
    private boolean lagging;

    /** Whether a pass over all goes on that began when the index was opened: the log tells how far it has come. */
    private boolean inTheMaking;

    SearchIndex(
            Articles articles,
            ChangeLog log,
            Publications publications,
            DiskSpace diskSpace,
            @Value("${dateline.data}") String data) {
        this.diskSpace = diskSpace;
        this.articles = articles;
        this.log = log;
        this.publications = publications;
        this.data = Path.of(data);
    }

    /**
     * The articles with the words that were added or changed last, the newest first, without a count of all.
     *
     * @throws ProblemException 400 for a query that nobody can answer, 503 while the index is being made or when the
     *     answer takes too long
     */
    public SearchResult latest(SearchQuery words, int limit) {
        return found(words, new SearchRange(SearchDocument.LATEST, 0, limit, false));
    }

    /**
     * A page of the articles that have the words, the newest first, with a count of all.
     *
     * @param page the number of the page, from 1 on; those beyond {@link SearchResult#MOST} articles are empty
     * @param size articles on a page
     * @throws ProblemException as above
     */
    public SearchResult page(SearchQuery words, int page, int size) {
        long skipped = (page - 1L) * size;
        return found(
                words, new SearchRange(SearchDocument.NEWEST, (int) Math.min(SearchResult.MOST, skipped), size, true));
    }

    private SearchResult found(SearchQuery words, SearchRange stretch) {
        try {
            Current current = current();
            IndexSearcher searcher = current.searchers().acquire();
            try {
                return found(
                        searcher, SearchQueryParser.query(words, searcher.getIndexReader()), stretch, current.upTo());
            } finally {
                current.searchers().release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The index as it is now. */
    private record Current(SearcherManager searchers, long upTo) {}

    private static SearchResult found(IndexSearcher searcher, Query query, SearchRange stretch, long upTo)
            throws IOException {
        searcher.setTimeout(new QueryTimeoutImpl(MOST_MILLIS));
        int end = stretch.end();
        TopDocs top = searcher.search(
                query,
                new TopFieldCollectorManager(stretch.order(), end, null, stretch.counted() ? SearchResult.MOST : end));
        if (searcher.timedOut()) {
            throw unavailable("The search took too long: look for longer words, or for more of them.");
        }
        StoredFields fields = searcher.storedFields();
        List<UUID> ids = new ArrayList<>();
        for (ScoreDoc result : stretch.of(top)) {
            ids.add(SearchDocument.id(fields.document(result.doc)));
        }
        return new SearchResult(ids, upTo, (int) Math.min(SearchResult.MOST + 1L, top.totalHits.value()));
    }

    private synchronized Current current() throws IOException {
        if (diskSpace.forFiles()) {
            takeIn();
        } else {
            // Nothing new fits in: what is there is searched.
            open();
        }
        if (!known().whole()) {
            throw unavailable("The search index is being made, " + known().swept() + " of " + known().upTo()
                    + " changes are in it; try again soon.");
        }
        return new Current(Objects.requireNonNull(searchers), shown);
    }

    private void takeIn() throws IOException {
        try {
            open();
            if (!lagging) {
                lagging = !catchUp();
            }
            for (int i = 0; !known().whole() && i < GREAT_PATIENCE; i++) {
                sweep();
            }
            Objects.requireNonNull(searchers).maybeRefreshBlocking();
            shown = known().upTo();
        } catch (IOException | AlreadyClosedException e) {
            if (searchers == null || StoreFailure.in(e).isEmpty()) {
                throw e;
            }
            LOG.debug("The search index takes nothing in", e);
        }
    }

    /** Does some of what there is to do; whether there is more. */
    synchronized boolean advance() throws IOException {
        if (!diskSpace.forFiles()) {
            return false;
        }
        open();
        lagging = !catchUp();
        if (!lagging && !known().isSwept()) {
            sweep();
        }
        return lagging || !known().isSwept();
    }

    /** Keeps what was done: after a kill the index goes on from here. */
    synchronized void keep() throws IOException {
        IndexWriter open = writer;
        if (open != null && open.isOpen() && diskSpace.forFiles() && open.hasUncommittedChanges()) {
            if (erased) {
                // What is deleted stays in its segment until that is written anew.
                open.forceMergeDeletes();
            }
            open.setLiveCommitData(known().kept());
            open.commit();
            if (erased) {
                Objects.requireNonNull(searchers).maybeRefreshBlocking();
                open.deleteUnusedFiles();
                erased = false;
            }
        }
    }

    /** Takes in the next changes; whether those were the last. */
    private boolean catchUp() throws IOException {
        long upTo = known().upTo();
        if (log.importsAfter(upTo) > 0) {
            // What was imported has numbers below those that were taken meanwhile.
            position = known().again();
        }
        List<Article> changed = articles.changedAfter(upTo, STEP);
        for (Article article : changed) {
            write(article);
        }
        boolean last = changed.size() < STEP;
        long seen = changed.isEmpty() ? upTo : changed.getLast().change();
        position = known().seen(last ? Math.max(seen, log.lastImport(seen)) : seen);
        return last;
    }

    /** The next articles of a pass over all. */
    private void sweep() throws IOException {
        long before = known().swept();
        List<Article> next = articles.changedAfter(known().swept(), STEP);
        for (Article article : next) {
            write(article);
        }
        position = known().sweptTo(
                        next.size() < STEP ? known().upTo() : next.getLast().change());
        if (inTheMaking && (known().isSwept() || before / TOLD < known().swept() / TOLD)) {
            LOG.info("The search index is being made: {} of {} changes are in it", known().swept(), known().upTo());
            inTheMaking = !known().isSwept();
        }
    }

    private void write(Article article) throws IOException {
        IndexWriter open = Objects.requireNonNull(writer);
        if (article.stage() == Stage.PUBLISHED) {
            open.updateDocument(SearchDocument.term(article.id()), SearchDocument.of(article));
        } else {
            open.deleteDocuments(SearchDocument.term(article.id()));
            erased |= article.stage() == Stage.ERASED;
        }
    }

    private void open() throws IOException {
        // A writer that could not write, on a full disk say, has closed itself: what it kept is opened again.
        if (writer != null && writer.isOpen()) {
            return;
        }
        String store =
                publications.findByName(Publication.NAME).orElseThrow().urn().toString();
        IndexWriter open = IndexFolder.open(data, store);
        long last = log.last();
        position = IndexPosition.of(open.getLiveCommitData(), store)
                .filter(kept -> kept.upTo() <= last)
                .orElseGet(() -> IndexPosition.before(store, last));
        SearcherManager before = searchers;
        writer = open;
        searchers = new SearcherManager(open, null);
        shown = known().upTo();
        inTheMaking = !known().isSwept();
        if (before != null) {
            before.close();
        }
    }

    private IndexPosition known() {
        return Objects.requireNonNull(position);
    }

    private static ProblemException unavailable(String detail) {
        return new ProblemException(ProblemKind.UNAVAILABLE, detail);
    }

    @PreDestroy
    synchronized void close() throws IOException {
        if (searchers != null) {
            searchers.close();
        }
        if (writer != null && writer.isOpen()) {
            writer.setLiveCommitData(known().kept());
            writer.close();
        }
    }
}
