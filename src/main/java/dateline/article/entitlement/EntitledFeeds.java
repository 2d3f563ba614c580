package dateline.article.entitlement;

import dateline.article.Article;
import dateline.article.feed.FeedKey;
import dateline.attribution.Redistribution;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The feeds of entitlements at a time.
 *
 * @param entitlements those that have partners
 * @param topics the keys of the topics that have a feed, by the number of the entitlement
 */
public record EntitledFeeds(List<Entitlement> entitlements, Map<Integer, Set<String>> topics, Instant now) {
    /** The feeds of topics. */
    public static EntitledFeeds of(List<Entitlement> entitlements, List<EntitlementTopic> topics, Instant now) {
        return new EntitledFeeds(
                entitlements,
                topics.stream()
                        .collect(Collectors.groupingBy(
                                topic -> topic.id().entitlement(),
                                Collectors.mapping(topic -> topic.id().topic(), Collectors.toSet()))),
                now);
    }

    /**
     * The keys under which an article is filed.
     *
     * @param about the keys of the topics that it is about
     */
    public Set<String> keys(Article article, Collection<String> about, Redistribution redistribution) {
        Set<String> keys = new LinkedHashSet<>();
        for (Entitlement entitlement : entitlements) {
            Set<String> wanted = topics.getOrDefault(entitlement.id(), Set.of());
            if (!wanted.isEmpty() && entitlement.allows(article, about, redistribution, now)) {
                about.stream()
                        .filter(wanted::contains)
                        .forEach(topic ->
                                keys.add(entitlement.key(new FeedKey(topic)).value()));
            }
        }
        return keys;
    }
}
