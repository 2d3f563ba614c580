package dateline.article.range;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.problem.StoreFailure;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Reads articles for feeds. An article that can't be read is logged and left out, so that it never breaks a feed. */
@Singleton
public final class ReadableArticles {
    private final Articles articles;

    ReadableArticles(Articles articles) {
        this.articles = articles;
    }

    /** The articles in the order of the ids. */
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
            return FaultyArticles.without(ids, Function.identity(), "read", id -> articles.findById(id).stream());
        }
    }
}
