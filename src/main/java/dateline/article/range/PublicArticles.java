package dateline.article.range;

import dateline.article.Article;
import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.attribution.Credits;
import dateline.attribution.Redistribution;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

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
        List<Agency> all = agencies.listOrderBySlug();
        return readable.stream()
                .filter(article -> allows(article.credits(), all))
                .toList();
    }

    /** Whether the public may get an article with these credits. */
    public boolean allows(Credits credits) {
        return allows(credits, agencies.listOrderBySlug());
    }

    private static boolean allows(Credits credits, Collection<Agency> all) {
        return Redistribution.of(credits, all) == Redistribution.ALLOWED;
    }
}
