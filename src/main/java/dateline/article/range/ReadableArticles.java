package dateline.article.range;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.problem.StoreFailure;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads articles for feeds. One that can't be read is left out and logged: one bad row never breaks a feed. */
@Singleton
public final class ReadableArticles {
    private static final Logger LOG = LoggerFactory.getLogger(ReadableArticles.class);

    private final Articles articles;

    ReadableArticles(Articles articles) {
        this.articles = articles;
    }

    /** Articles in the order of their ids as given. */
    public List<Article> inOrder(List<UUID> ids) {
        Map<UUID, Article> found = new HashMap<>();
        read(ids).forEach(article -> found.put(article.id(), article));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private List<Article> read(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        try {
            return articles.findByIdIn(ids);
        } catch (RuntimeException e) {
            if (StoreFailure.isIn(e)) {
                throw e;
            }
            return oneByOne(ids);
        }
    }

    private List<Article> oneByOne(List<UUID> ids) {
        List<Article> readable = new ArrayList<>();
        for (UUID id : ids) {
            try {
                articles.findById(id).ifPresent(readable::add);
            } catch (RuntimeException e) {
                if (StoreFailure.isIn(e)) {
                    throw e;
                }
                LOG.warn("Article {} in the store can't be read and is left out of feeds: {}", id, e.toString());
            }
        }
        return readable;
    }
}
