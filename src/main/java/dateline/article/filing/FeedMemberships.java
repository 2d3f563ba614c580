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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
        Map<UUID, Map<String, String>> about = new HashMap<>();
        articles.stream()
                .filter(FeedMembership::isFiled)
                .forEach(article -> about.put(article.id(), topics.of(article)));
        return FeedMembership.of(articles, about, topics::redistribution, entitled(about.values()));
    }

    /** What decides the topics of articles. */
    public ArticleTopics topics() {
        return new ArticleTopics(
                sections.listOrderByPosition(), authors.listOrderBySlug(), combined.open(), agencies.listOrderBySlug());
    }

    private EntitledFeeds entitled(Collection<Map<String, String>> about) {
        List<Entitlement> open = entitlements.open();
        Set<String> names = open.isEmpty()
                ? Set.of()
                : about.stream().flatMap(topics -> topics.keySet().stream()).collect(Collectors.toSet());
        List<EntitlementTopic> wanted = names.isEmpty() ? List.of() : entitlementTopics.about(names);
        return EntitledFeeds.of(open, wanted, time.now());
    }
}
