package dateline.search;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.search.selection.SelectionFields;
import jakarta.inject.Singleton;
import java.util.List;

/** The stored articles as the index reads them. It has those that some readers may find. */
@Singleton
final class SearchableArticles {
    private final Articles articles;

    SearchableArticles(Articles articles) {
        this.articles = articles;
    }

    /**
     * An article.
     *
     * @param isFound whether it belongs in the index
     */
    record SearchableArticle(Article article, boolean isFound) {}

    /** The articles whose last change has a higher number, in the order of their changes. */
    List<SearchableArticle> changedAfter(long number, int limit) {
        return articles.changedAfter(number, limit).stream()
                .map(article -> new SearchableArticle(article, SelectionFields.isForSomebody(article)))
                .toList();
    }
}
