package dateline.search;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Stage;
import dateline.article.range.PublicArticles;
import jakarta.inject.Singleton;
import java.util.List;

/** The stored articles as the index reads them. Only those that the public may get are found by a search. */
@Singleton
final class SearchableArticles {
    private final Articles articles;
    private final PublicArticles publicArticles;

    SearchableArticles(Articles articles, PublicArticles publicArticles) {
        this.articles = articles;
        this.publicArticles = publicArticles;
    }

    /** The articles whose last change has a higher number, in the order of their changes. */
    List<Article> changedAfter(long number, int limit) {
        return articles.changedAfter(number, limit);
    }

    /** Whether an article belongs in the index. */
    boolean includes(Article article) {
        return article.stage() == Stage.PUBLISHED && publicArticles.allows(article.credits());
    }
}
