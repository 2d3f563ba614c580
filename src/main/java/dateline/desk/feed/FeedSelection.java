package dateline.desk.feed;

import dateline.article.Article;
import dateline.article.combined.CombinedFeed;
import dateline.article.feed.FeedKey;
import dateline.article.filing.ArticleTopics;
import dateline.article.filing.FeedMemberships;
import dateline.article.filing.Filing;
import dateline.article.log.LogTime;
import dateline.article.range.FeedRanges;
import dateline.article.range.PermittedArticles;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Selects the newest articles that a combined feed would hold, as the filing does: among the articles that the public may get,
 * by the feeds that they are in. It looks through as many as one request may cost, from the newest on.
 */
@Singleton
final class FeedSelection {
    /** How many articles a preview has at most. */
    static final int MOST = 20;

    private static final int STEP = 200;
    private static final int MOST_SEEN = 1_000;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID HIGHEST = new UUID(-1, -1);

    private final FeedRanges ranges;
    private final PermittedArticles articles;
    private final FeedMemberships memberships;
    private final LogTime time;

    FeedSelection(FeedRanges ranges, PermittedArticles articles, FeedMemberships memberships, LogTime time) {
        this.ranges = ranges;
        this.articles = articles;
        this.memberships = memberships;
        this.time = time;
    }

    /**
     * The newest articles.
     *
     * @param seen how many articles were looked through
     * @param complete whether there are no older ones that the feed would hold
     */
    record Newest(List<Article> articles, long seen, boolean complete) {}

    /** The newest articles that a feed selects, by their dates of publication. */
    Newest newest(CombinedFeed feed) {
        ArticleTopics topics = memberships.topics();
        int most = Math.min(MOST, feed.entries());
        Instant oldest = feed.hours() == 0 ? Instant.EPOCH : time.now().minus(Duration.ofHours(feed.hours()));
        FeedKey base = base(feed);
        List<Article> found = new ArrayList<>();
        Instant published = LATEST;
        UUID last = HIGHEST;
        for (long seen = 0; seen < MOST_SEEN; seen += STEP) {
            List<Filing> filed = ranges.below(base, published, last, STEP);
            List<UUID> young = filed.stream()
                    .filter(filing -> !filing.published().isBefore(oldest))
                    .map(Filing::article)
                    .toList();
            for (Article article : articles.inOrder(young)) {
                if (feed.selects(topics.of(article).keySet())) {
                    if (found.size() == most) {
                        return new Newest(found, seen + STEP, false);
                    }
                    found.add(article);
                }
            }
            if (young.size() < STEP) {
                return new Newest(found, seen + young.size(), true);
            }
            published = filed.getLast().published();
            last = filed.getLast().article();
        }
        return new Newest(found, MOST_SEEN, false);
    }

    /** A feed that has all articles which the conditions can select, the narrowest that they name. */
    private static FeedKey base(CombinedFeed feed) {
        if (!feed.allOf().isEmpty()) {
            return new FeedKey(feed.allOf().getFirst());
        }
        return feed.anyOf().size() == 1 ? new FeedKey(feed.anyOf().getFirst()) : FeedKey.ALL;
    }
}
