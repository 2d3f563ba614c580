package dateline.article.range;

import dateline.article.Article;
import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.attribution.Credits;
import dateline.attribution.Redistribution;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Reads the articles that the public may get. Every public document, page and message gets its articles here, by the terms
 * of now: so terms that become stricter apply to the next request, before the articles have left their feeds.
 */
@Singleton
public final class PublicArticles {
    private final ReadableArticles articles;
    private final Agencies agencies;

    PublicArticles(ReadableArticles articles, Agencies agencies) {
        this.articles = articles;
        this.agencies = agencies;
    }

    /** The articles among those with the ids, in their order, in any stage. */
    public List<Article> inOrder(List<UUID> ids) {
        List<Article> readable = articles.inOrder(ids);
        if (readable.isEmpty()) {
            return readable;
        }
        Predicate<Credits> terms = terms();
        return readable.stream()
                .filter(article -> terms.test(article.credits()))
                .toList();
    }

    /** Whether the public may get an article with these credits. */
    public boolean allows(Credits credits) {
        return terms().test(credits);
    }

    /** The same for many articles, by the terms of the time of this call, which are read once. */
    public Predicate<Credits> terms() {
        List<Agency> all = agencies.listOrderBySlug();
        return credits -> Redistribution.of(credits, all) == Redistribution.ALLOWED;
    }
}
