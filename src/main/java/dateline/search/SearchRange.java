package dateline.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;

/**
 * The part of all matching articles that is requested.
 *
 * @param order the order in which articles are selected
 * @param skipped the number of articles before this part
 * @param length the maximum number of articles
 * @param counted whether all matching articles are counted
 */
record SearchRange(Sort order, int skipped, int length, boolean counted) {
    /** The number of articles up to the end of this part. */
    int end() {
        return Math.min(SearchResult.MOST, skipped + length);
    }

    /** The requested results, the newest first. */
    List<ScoreDoc> of(TopDocs top) {
        List<ScoreDoc> found = Arrays.asList(top.scoreDocs);
        List<ScoreDoc> requested = new ArrayList<>(found.subList(Math.min(skipped, found.size()), found.size()));
        if (order.equals(SearchDocument.LATEST)) {
            requested.sort(SearchDocument.BY_DATE);
        }
        return requested;
    }
}
