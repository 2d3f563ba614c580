package dateline.search;

import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * The part of all matching articles that is requested.
 *
 * @param order the order in which articles are selected
 * @param skipped the number of articles before this part
 * @param length the maximum number of articles
 * @param counted whether all matching articles are counted
 */
record SearchRange(Sort order, int skipped, int length, boolean counted) {
    private static final long MAX_MILLIS = 1_000;

    /** The number of articles up to the end of this part. */
    private int end() {
        return Math.min(SearchResult.MOST, skipped + length);
    }

    /**
     * The requested part of what a query finds.
     *
     * @param upTo the highest change number in the index
     * @throws ProblemException 503 when the search takes too long
     */
    SearchResult result(IndexSearcher searcher, Query query, long upTo) throws IOException {
        searcher.setTimeout(new QueryTimeoutImpl(MAX_MILLIS));
        TopDocs top = searcher.search(
                query, new TopFieldCollectorManager(order, end(), null, counted ? SearchResult.MOST : end()));
        if (searcher.timedOut()) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE, "The search took too long: look for longer words, or for more of them.");
        }
        StoredFields fields = searcher.storedFields();
        List<UUID> ids = new ArrayList<>();
        for (ScoreDoc result : of(top)) {
            ids.add(SearchDocument.id(fields.document(result.doc)));
        }
        return new SearchResult(ids, upTo, (int) Math.min(SearchResult.MOST + 1L, top.totalHits.value()));
    }

    /** The requested results, the newest first. */
    private List<ScoreDoc> of(TopDocs top) {
        List<ScoreDoc> found = Arrays.asList(top.scoreDocs);
        List<ScoreDoc> requested = new ArrayList<>(found.subList(Math.min(skipped, found.size()), found.size()));
        if (order.equals(SearchDocument.LATEST)) {
            requested.sort(SearchDocument.BY_DATE);
        }
        return requested;
    }
}
