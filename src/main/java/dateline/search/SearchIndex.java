package dateline.search;

import dateline.article.Article;
import dateline.article.Stage;
import dateline.article.act.DiskSpace;
import dateline.article.log.ChangeLog;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.problem.StoreFailure;
import dateline.search.SearchableArticles.SearchableArticle;
import dateline.search.selection.ReaderSelection;
import dateline.search.selection.SearchReader;
import dateline.section.Publication;
import dateline.section.Publications;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of this node. It is opened when it is first needed. Before it answers it adds the articles that were
 * just stored; after bulk work it is updated in the background.
 */
@Singleton
public final class SearchIndex {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    /** The number of articles that are added at once. */
    private static final int STEP = 500;

    /** The steps that a request waits for while the index is being built; when more are needed, it gets 503. */
    private static final int MAX_WAIT_STEPS = 20;

    /** The number of changes between two log messages about an index that is being built. */
    private static final long LOG_INTERVAL = 50_000;

    private final SearchableArticles articles;
    private final ReaderSelection readers;
    private final ChangeLog log;
    private final Publications publications;
    private final DiskSpace diskSpace;
    private final Path data;
    private @Nullable IndexWriter writer;
    private @Nullable SearcherManager searchers;
    private @Nullable IndexPosition position;

    /** Whether the files of the index may still contain words of an erased article. */
    private boolean erased;

    /** The change number up to which searches see changes. */
    private long shown;

    /** Whether more than one step is missing; then searches do not wait for it. */
    private boolean lagging;

    /** Whether the pass over all articles that began at the opening is still running; then its progress is logged. */
    private boolean building;

    SearchIndex(
            SearchableArticles articles,
            ReaderSelection readers,
            ChangeLog log,
            Publications publications,
            DiskSpace diskSpace,
            @Value("${dateline.data}") String data) {
        this.diskSpace = diskSpace;
        this.articles = articles;
        this.readers = readers;
        this.log = log;
        this.publications = publications;
        this.data = Path.of(data);
    }

    /**
     * The matching articles that were added or changed last, the newest first, without a total.
     *
     * @throws ProblemException 400 for an invalid query, 503 while the index is being built or when the search takes too
     *     long
     */
    public SearchResult latest(SearchQuery words, SearchReader reader, int limit) {
        return search(words, reader, new SearchRange(SearchDocument.LATEST, 0, limit, false));
    }

    /**
     * A page of the matching articles, the newest first, with the total.
     *
     * @param page the number of the page, from 1; pages beyond {@link SearchResult#MOST} articles are empty
     * @param size the number of articles on a page
     * @throws ProblemException as above
     */
    public SearchResult page(SearchQuery words, SearchReader reader, int page, int size) {
        int skipped = (int) Math.min(SearchResult.MOST, (page - 1L) * size);
        return search(words, reader, new SearchRange(SearchDocument.NEWEST, skipped, size, true));
    }

    private SearchResult search(SearchQuery words, SearchReader reader, SearchRange range) {
        try {
            OpenIndex current = current(!reader.isPublic());
            IndexSearcher searcher = current.searchers().acquire();
            try {
                Query found = new BooleanQuery.Builder()
                        .add(
                                SearchQueryParser.query(words, searcher.getIndexReader(), reader.summary()),
                                BooleanClause.Occur.MUST)
                        .add(readers.of(reader), BooleanClause.Occur.FILTER)
                        .build();
                return range.result(searcher, found, current.upTo());
            } finally {
                current.searchers().release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The open index and its position. */
    private record OpenIndex(SearcherManager searchers, long upTo) {}

    /** @param renewed whether it must have the fields by which articles are selected for partners */
    private synchronized OpenIndex current(boolean renewed) throws IOException {
        if (diskSpace.forFiles()) {
            update();
        } else {
            // The disk is full, so the index is searched without an update.
            open();
        }
        if (!position().whole() || (renewed && !position().renewed())) {
            throw unavailable("The search index is being made, " + position().scannedTo() + " of "
                    + position().upTo() + " changes are in it; try again soon.");
        }
        return new OpenIndex(Objects.requireNonNull(searchers), shown);
    }

    private void update() throws IOException {
        long last = log.last();
        try {
            open();
            if (!lagging) {
                lagging = !catchUp();
            }
            for (int i = 0; !position().whole() && i < MAX_WAIT_STEPS; i++) {
                scanNextArticles();
            }
            Objects.requireNonNull(searchers).maybeRefreshBlocking();
            // Acts that file articles have numbers too, and nothing for the index.
            shown = lagging ? position().upTo() : Math.max(last, position().upTo());
        } catch (IOException | AlreadyClosedException e) {
            if (searchers == null || StoreFailure.causeOf(e).isEmpty()) {
                throw e;
            }
            LOG.debug("The search index can't be updated", e);
        }
    }

    /** Does the next step; returns whether there are more. */
    synchronized boolean advance() throws IOException {
        if (!diskSpace.forFiles()) {
            return false;
        }
        open();
        lagging = !catchUp();
        if (!lagging && !position().isScanned()) {
            scanNextArticles();
        }
        return lagging || !position().isScanned();
    }

    /** Commits the index, which continues from here after a crash. */
    synchronized void commit() throws IOException {
        IndexWriter open = writer;
        if (open != null && open.isOpen() && diskSpace.forFiles() && open.hasUncommittedChanges()) {
            if (erased) {
                // Deleted documents stay in their segments until these are merged.
                open.forceMergeDeletes();
            }
            open.setLiveCommitData(position().toStore());
            open.commit();
            if (erased) {
                Objects.requireNonNull(searchers).maybeRefreshBlocking();
                open.deleteUnusedFiles();
                erased = false;
            }
        }
    }

    /** Adds the next changes; returns whether those were the last. */
    private boolean catchUp() throws IOException {
        long upTo = position().upTo();
        if (log.importsAfter(upTo) > 0) {
            // Imported articles have lower change numbers than acts during the import.
            position = position().withNewScan();
        }
        List<SearchableArticle> changed = articles.changedAfter(upTo, STEP);
        write(changed);
        boolean last = changed.size() < STEP;
        long seen = changed.isEmpty() ? upTo : changed.getLast().article().change();
        position = position().advancedTo(last ? Math.max(seen, log.lastImport(seen)) : seen);
        return last;
    }

    /** Adds the next articles of the pass over all articles. */
    private void scanNextArticles() throws IOException {
        long before = position().scannedTo();
        List<SearchableArticle> next = articles.changedAfter(position().scannedTo(), STEP);
        write(next);
        long last = next.size() < STEP
                ? position().upTo()
                : next.getLast().article().change();
        position = position().withScannedTo(last);
        if (building
                && (position().isScanned() || before / LOG_INTERVAL < position().scannedTo() / LOG_INTERVAL)) {
            LOG.info(
                    "The search index is being made: {} of {} changes are in it",
                    position().scannedTo(),
                    position().upTo());
            building = !position().isScanned();
        }
    }

    private void write(List<SearchableArticle> all) throws IOException {
        IndexWriter open = Objects.requireNonNull(writer);
        for (SearchableArticle one : all) {
            Article article = one.article();
            if (one.isFound()) {
                open.updateDocument(SearchDocument.term(article.id()), SearchDocument.of(article));
            } else {
                open.deleteDocuments(SearchDocument.term(article.id()));
                erased |= article.stage() == Stage.ERASED;
            }
        }
    }

    private void open() throws IOException {
        // A writer closes itself when it can't write, as on a full disk. Then the last commit is opened again.
        if (writer != null && writer.isOpen()) {
            return;
        }
        String store =
                publications.findByName(Publication.NAME).orElseThrow().urn().toString();
        IndexWriter open = IndexDirectory.open(data, store);
        long last = log.last();
        position = IndexPosition.of(open.getLiveCommitData(), store)
                .filter(stored -> stored.upTo() <= last)
                .orElseGet(() -> IndexPosition.start(store, last));
        SearcherManager before = searchers;
        writer = open;
        searchers = new SearcherManager(open, null);
        shown = position().upTo();
        building = !position().isScanned();
        if (before != null) {
            before.close();
        }
    }

    private IndexPosition position() {
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
            writer.setLiveCommitData(position().toStore());
            writer.close();
        }
    }
}
