package dateline.article.range;

import dateline.article.Article;
import dateline.article.entitlement.Entitlement;
import dateline.article.entitlement.Entitlements;
import dateline.article.feed.FeedKey;
import dateline.article.filing.ArticleTopics;
import dateline.article.filing.FeedMemberships;
import dateline.article.log.LogTime;
import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.attribution.Credits;
import dateline.attribution.Redistribution;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads the articles that the public, or partners, may get. Every document, page and message gets its articles here, by the
 * terms of now: so terms that become stricter apply to the next request, before the articles have left their feeds.
 */
@Singleton
public final class PermittedArticles {
    private final ReadableArticles articles;
    private final Agencies agencies;
    private final Entitlements entitlements;
    private final FeedMemberships memberships;
    private final LogTime time;

    PermittedArticles(
            ReadableArticles articles,
            Agencies agencies,
            Entitlements entitlements,
            FeedMemberships memberships,
            LogTime time) {
        this.articles = articles;
        this.agencies = agencies;
        this.entitlements = entitlements;
        this.memberships = memberships;
        this.time = time;
    }

    /** The articles among those with the ids that the public may get, in their order, in any stage. */
    public List<Article> inOrder(List<UUID> ids) {
        return permitted(ids, () -> {
            Predicate<Credits> terms = publicTerms();
            return article -> terms.test(article.credits());
        });
    }

    /**
     * The articles among those with the ids that the readers of a feed may get, in their order.
     *
     * @param feed its key says whether it is for the public or for partners
     */
    public List<Article> inOrder(FeedKey feed, List<UUID> ids) {
        return feed.entitlement().isEmpty()
                ? inOrder(ids)
                : permitted(ids, () -> terms(feed.entitlement().getAsInt()));
    }

    private List<Article> permitted(List<UUID> ids, Supplier<Predicate<Article>> terms) {
        List<Article> readable = articles.inOrder(ids);
        return readable.isEmpty()
                ? readable
                : readable.stream().filter(terms.get()).toList();
    }

    /** Whether the public may get an article with these credits. */
    public boolean allows(Credits credits) {
        return publicTerms().test(credits);
    }

    /** The same for many articles, by the terms of the time of this call, which are read once. */
    public Predicate<Credits> publicTerms() {
        List<Agency> all = agencies.listOrderBySlug();
        return credits -> Redistribution.of(credits, all) == Redistribution.ALLOWED;
    }

    /** Whether the partners with an entitlement may get an article, by the terms of the time of this call. */
    public Predicate<Article> terms(int entitlement) {
        Optional<Entitlement> found = entitlements.findById(entitlement).filter(one -> one.ended() == null);
        ArticleTopics topics = memberships.topics();
        Instant now = time.now();
        return article -> found.isPresent()
                && found.get().allows(article, topics.of(article).keySet(), topics.redistribution(article), now);
    }
}
