package dateline.article.range;

import dateline.article.Article;
import dateline.article.entitlement.Entitlement;
import dateline.article.feed.FeedKey;
import dateline.article.filing.ArticleTopics;
import dateline.article.filing.FeedFiling;
import dateline.article.filing.FeedMemberships;
import dateline.article.filing.Filing;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Selects from the stored articles those that the feeds of entitlements have. */
@Singleton
public final class EntitledSelections {
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** How many of the newest articles of a feed are looked at, and of all such feeds. */
    private static final int OF_FEED = 500;

    private static final int MOST = 1_000;

    private final FeedRanges ranges;
    private final ReadableArticles articles;
    private final FeedMemberships memberships;
    private final InstantSource clock;

    EntitledSelections(FeedRanges ranges, ReadableArticles articles, FeedMemberships memberships, InstantSource clock) {
        this.ranges = ranges;
        this.articles = articles;
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * What an entitlement selects at a time. Public articles are selected by their other filings; restricted ones have no
     * others and were read.
     *
     * @param restricted the topics of those restricted articles that it allows, by the ids of the articles
     */
    public record PermittedSelection(Entitlement entitlement, Map<UUID, Set<String>> restricted, Instant now) {
        /** The selection of a topic. */
        public FeedFiling.Selection of(FeedKey topic) {
            return (article, feeds) -> {
                Set<String> about = restricted.get(article.article());
                boolean allowed = about != null
                        || (feeds.contains(FeedKey.ALL.value())
                                && !entitlement.isDelayed(article.published(), now)
                                && entitlement.conditions().select(feeds));
                return allowed && (about == null ? feeds : about).contains(topic.value());
            };
        }
    }

    /** The selection of a topic among some stored articles. */
    public FeedFiling.Selection of(Entitlement entitlement, FeedKey topic, List<Filing> stored) {
        return of(entitlement, stored).of(topic);
    }

    /** The selection among some stored articles. */
    public PermittedSelection of(Entitlement entitlement, List<Filing> stored) {
        Instant now = clock.instant();
        Set<UUID> ids = new HashSet<>(ranges.among(
                FeedKey.RESTRICTED, stored.stream().map(Filing::article).toList()));
        ArticleTopics about = memberships.topics();
        Map<UUID, Set<String>> allowed = new HashMap<>();
        for (Article article : articles.inOrder(List.copyOf(ids))) {
            Set<String> keys = about.of(article).keySet();
            if (entitlement.allows(article, keys, about.redistribution(article), now)) {
                allowed.put(article.id(), keys);
            }
        }
        return new PermittedSelection(entitlement, allowed, now);
    }

    /** The newest stored articles that a topic of an entitlement may have, the newest first. */
    public List<Filing> newest(Entitlement entitlement, FeedKey topic) {
        Set<FeedKey> feeds = new LinkedHashSet<>();
        if (!topic.equals(FeedKey.ALL)) {
            feeds.add(topic);
        }
        // What these conditions select is in one of their feeds, among which many may be small.
        entitlement.anyOf().forEach(key -> feeds.add(new FeedKey(key)));
        entitlement.allOf().stream().limit(1).forEach(key -> feeds.add(new FeedKey(key)));
        if (feeds.isEmpty()) {
            feeds.add(FeedKey.ALL);
        }
        feeds.add(FeedKey.RESTRICTED);
        Map<UUID, Filing> newest = new LinkedHashMap<>();
        feeds.forEach(feed -> ranges.below(feed, LATEST, HIGHEST, OF_FEED)
                .forEach(filing -> newest.putIfAbsent(filing.article(), filing)));
        return newest.values().stream()
                .sorted(Comparator.comparing(Filing::published).reversed())
                .limit(MOST)
                .toList();
    }
}
