package dateline.article.range;

import dateline.problem.StoreFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves articles out of a feed that can't be read, shown or written: one bad article never breaks a feed. */
public final class FaultyArticles {
    private static final Logger LOG = LoggerFactory.getLogger(FaultyArticles.class);

    private FaultyArticles() {}

    /**
     * The results for all articles but the faulty ones, each of which is logged.
     *
     * @param id gives the id of an article, for the log
     * @param done what is done with each article, as a participle for the log: "read"
     * @param act what is done; a failure of the store is not the article's fault and is thrown on
     */
    public static <T, R> List<R> without(
            List<T> articles, Function<T, UUID> id, String done, Function<T, Stream<R>> act) {
        List<R> results = new ArrayList<>();
        for (T article : articles) {
            try {
                results.addAll(act.apply(article).toList());
            } catch (RuntimeException e) {
                if (StoreFailure.isIn(e)) {
                    throw e;
                }
                LOG.warn("Article {} can't be {} and is left out of feeds", id.apply(article), done, e);
            }
        }
        return results;
    }
}
