package dateline.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;

/**
 * Which of the articles that have some words are wanted.
 *
 * @param order in which they are chosen
 * @param skipped so many come before them
 * @param counted whether all are to be counted
 */
record SearchRange(Sort order, int skipped, int length, boolean counted) {
    /** The last of them. */
    int end() {
        return Math.min(SearchResult.MOST, skipped + length);
    }

    /** Those of what was found that are wanted, the newest first. */
    List<ScoreDoc> of(TopDocs top) {
        List<ScoreDoc> found = Arrays.asList(top.scoreDocs);
        List<ScoreDoc> wanted = new ArrayList<>(found.subList(Math.min(skipped, found.size()), found.size()));
        if (order.equals(SearchDocument.LATEST)) {
            wanted.sort(SearchDocument.BY_DATE);
        }
        return wanted;
    }
}
