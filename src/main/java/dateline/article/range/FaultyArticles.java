package dateline.article.range;

import dateline.problem.StoreFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves out articles that can't be read, shown or written, so that one faulty article never breaks a feed. */
public final class FaultyArticles {
    private static final Logger LOG = LoggerFactory.getLogger(FaultyArticles.class);

    private FaultyArticles() {}

    /**
     * The results for all articles but the faulty ones, each of which is logged.
     *
     * @param id gives the id of an article, for the log
     * @param verb the participle of the action, for the log: "read"
     * @param action gives the results for an article; a failure of the store is thrown, since it is not the fault of the article
     */
    public static <T, R> List<R> without(
            List<T> articles, Function<T, UUID> id, String verb, Function<T, Stream<R>> action) {
        List<R> results = new ArrayList<>();
        for (T article : articles) {
            try {
                results.addAll(action.apply(article).toList());
            } catch (RuntimeException e) {
                if (StoreFailure.isIn(e)) {
                    throw e;
                }
                LOG.warn("Article {} can't be {} and is left out of feeds", id.apply(article), verb, e);
            }
        }
        return results;
    }
}
