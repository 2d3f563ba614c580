package dateline.search;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Stage;
import dateline.article.range.PermittedArticles;
import dateline.attribution.Credits;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;

/** The stored articles as the index reads them. Only those that the public may get are found by a search. */
@Singleton
final class SearchableArticles {
    private final Articles articles;
    private final PermittedArticles permittedArticles;

    SearchableArticles(Articles articles, PermittedArticles permittedArticles) {
        this.articles = articles;
        this.permittedArticles = permittedArticles;
    }

    /**
     * An article.
     *
     * @param isFound whether it belongs in the index
     */
    record SearchableArticle(Article article, boolean isFound) {}

    /** The articles whose last change has a higher number, in the order of their changes. */
    List<SearchableArticle> changedAfter(long number, int limit) {
        List<Article> changed = articles.changedAfter(number, limit);
        if (changed.isEmpty()) {
            return List.of();
        }
        Predicate<Credits> terms = permittedArticles.publicTerms();
        return changed.stream()
                .map(article -> new SearchableArticle(
                        article, article.stage() == Stage.PUBLISHED && terms.test(article.credits())))
                .toList();
    }
}
