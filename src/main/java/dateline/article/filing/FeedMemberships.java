package dateline.article.filing;

import dateline.article.Article;
import dateline.article.combined.CombinedFeeds;
import dateline.article.entitlement.EntitledFeeds;
import dateline.article.entitlement.Entitlement;
import dateline.article.entitlement.EntitlementTopic;
import dateline.article.entitlement.EntitlementTopics;
import dateline.article.entitlement.Entitlements;
import dateline.article.log.LogTime;
import dateline.attribution.Agencies;
import dateline.attribution.JoinedAuthors;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides by what is stored now which topics articles are about, and which feeds they belong to. */
@Singleton
public final class FeedMemberships {
    private final Sections sections;
    private final JoinedAuthors authors;
    private final CombinedFeeds combined;
    private final Agencies agencies;
    private final Entitlements entitlements;
    private final EntitlementTopics entitlementTopics;
    private final LogTime time;

    FeedMemberships(
            Sections sections,
            JoinedAuthors authors,
            CombinedFeeds combined,
            Agencies agencies,
            Entitlements entitlements,
            EntitlementTopics entitlementTopics,
            LogTime time) {
        this.sections = sections;
        this.authors = authors;
        this.combined = combined;
        this.agencies = agencies;
        this.entitlements = entitlements;
        this.entitlementTopics = entitlementTopics;
        this.time = time;
    }

    /** The feeds of articles. */
    public FeedMembership of(List<Article> articles) {
        ArticleTopics topics = topics();
        return FeedMembership.of(articles, topics, entitled(articles, topics));
    }

    /** What decides the topics of articles. */
    public ArticleTopics topics() {
        return new ArticleTopics(
                sections.listOrderByPosition(), authors.listOrderBySlug(), combined.open(), agencies.listOrderBySlug());
    }

    private EntitledFeeds entitled(List<Article> articles, ArticleTopics topics) {
        List<Entitlement> open = entitlements.open();
        Set<String> about = open.isEmpty()
                ? Set.of()
                : articles.stream()
                        .flatMap(article -> topics.of(article).keySet().stream())
                        .collect(Collectors.toSet());
        List<EntitlementTopic> wanted = about.isEmpty() ? List.of() : entitlementTopics.about(about);
        return EntitledFeeds.of(open, wanted, time.now());
    }
}
