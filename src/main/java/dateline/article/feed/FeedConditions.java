package dateline.article.feed;

import java.util.Collection;
import java.util.List;

/**
 * The conditions by which articles are selected from other feeds.
 *
 * @param anyOf feed keys; an article is in at least one of them. Empty for no such condition
 * @param allOf feed keys; an article is in all of them
 * @param noneOf feed keys; an article is in none of them
 */
public record FeedConditions(List<String> anyOf, List<String> allOf, List<String> noneOf) {
    public FeedConditions {
        anyOf = List.copyOf(anyOf);
        allOf = List.copyOf(allOf);
        noneOf = List.copyOf(noneOf);
    }

    /** Whether they select an article that is in the given feeds. */
    public boolean select(Collection<String> feeds) {
        return (anyOf.isEmpty() || anyOf.stream().anyMatch(feeds::contains))
                && feeds.containsAll(allOf)
                && noneOf.stream().noneMatch(feeds::contains);
    }

    /** Whether they name a feed. */
    public boolean name(FeedKey feed) {
        return anyOf.contains(feed.value()) || allOf.contains(feed.value()) || noneOf.contains(feed.value());
    }
}
