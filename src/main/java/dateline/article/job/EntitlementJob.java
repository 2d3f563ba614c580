package dateline.article.job;

import dateline.article.Article;
import dateline.article.entitlement.Entitlement;
import dateline.article.entitlement.EntitlementTopic;
import dateline.article.entitlement.EntitlementTopics;
import dateline.article.entitlement.Entitlements;
import dateline.article.feed.FeedKey;
import dateline.article.filing.ArticleTopics;
import dateline.article.filing.FeedFiling;
import dateline.article.filing.FeedMemberships;
import dateline.article.filing.Filing;
import dateline.article.log.ChangeWriter;
import dateline.article.range.FeedRanges;
import dateline.article.range.ReadableArticles;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files stored articles under the feeds of entitlements: those of a topic that was asked for, from the oldest article on, so
 * that its archive is in order, and delayed articles when their time has come. It works in small steps, so that other
 * transactions do not wait long, and stores its progress with each step.
 */
@Singleton
public class EntitlementJob {
    private static final int STEP = 500;
    private static final int MOST_DUE = 5_000;
    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final Comparator<Filing> OLDEST =
            Comparator.comparing(Filing::published).thenComparing(Filing::article, EntitlementJob::inStore);

    private final Entitlements entitlements;
    private final EntitlementTopics topics;
    private final FeedRanges ranges;
    private final ReadableArticles articles;
    private final FeedMemberships memberships;
    private final FeedFiling feedFiling;
    private final ChangeWriter changeWriter;
    private final InstantSource clock;

    EntitlementJob(
            Entitlements entitlements,
            EntitlementTopics topics,
            FeedRanges ranges,
            ReadableArticles articles,
            FeedMemberships memberships,
            FeedFiling feedFiling,
            ChangeWriter changeWriter,
            InstantSource clock) {
        this.entitlements = entitlements;
        this.topics = topics;
        this.ranges = ranges;
        this.articles = articles;
        this.memberships = memberships;
        this.feedFiling = feedFiling;
        this.changeWriter = changeWriter;
        this.clock = clock;
    }

    /** Does all remaining steps, until a time; returns whether nothing is left to do. */
    public boolean finish(Instant until) {
        while (topics.next().isPresent()) {
            if (!clock.instant().isBefore(until)) {
                return false;
            }
            step();
        }
        return true;
    }

    /** Files the next articles under one feed. */
    @Transactional
    void step() {
        changeWriter.lock();
        EntitlementTopic topic = topics.next().orElse(null);
        if (topic == null) {
            return;
        }
        List<Filing> stored = Stream.of(FeedKey.ALL, FeedKey.RESTRICTED)
                .flatMap(feed -> ranges.above(feed, topic.published(), topic.article(), STEP).stream())
                .sorted(OLDEST)
                .limit(STEP)
                .toList();
        FeedKey key = topic.id().key();
        if (stored.isEmpty()) {
            topic.earlierKey()
                    .ifPresent(earlier ->
                            changeWriter.writeFiling(key, number -> feedFiling.succeed(key, earlier, number)));
            topics.update(topic.completed());
            return;
        }
        Entitlement entitlement =
                entitlements.findById(topic.id().entitlement()).orElseThrow();
        FeedFiling.Selection selection = selection(entitlement, topic.id().topic(), restricted(entitlement, stored));
        changeWriter.writeFiling(key, number -> feedFiling.file(key, stored, selection, topic.complete() ? number : 0));
        Filing highest = stored.getLast();
        topics.update(topic.after(highest.published(), highest.article()));
    }

    /** Files the delayed articles of an entitlement whose time has come. */
    @Transactional
    void fileDelayed(Entitlement entitlement) {
        changeWriter.lock();
        Instant upTo = clock.instant().minus(Duration.ofMinutes(entitlement.delay()));
        List<Filing> due = due(entitlement, upTo);
        if (due.isEmpty()) {
            return;
        }
        Map<UUID, Set<String>> restricted = restricted(entitlement, due);
        for (EntitlementTopic topic : topics.of(entitlement.id())) {
            FeedKey key = topic.id().key();
            FeedFiling.Selection selection = selection(entitlement, topic.id().topic(), restricted);
            changeWriter.writeFiling(key, number -> feedFiling.add(key, due, selection, number));
        }
        entitlements.update(entitlement.delayedUpTo(due.getLast().published()));
    }

    /** Whether the delay of an article has ended since the last time. */
    boolean hasDue(Entitlement entitlement, Instant upTo) {
        return Stream.of(FeedKey.ALL, FeedKey.RESTRICTED)
                .flatMap(feed -> ranges.above(feed, entitlement.delayedUpTo(), HIGHEST, 1).stream())
                .anyMatch(filing -> !filing.published().isAfter(upTo));
    }

    /** The articles whose delay has ended since the last time, the oldest first. */
    private List<Filing> due(Entitlement entitlement, Instant upTo) {
        List<Filing> all = new ArrayList<>();
        Instant bound = upTo;
        for (FeedKey feed : List.of(FeedKey.ALL, FeedKey.RESTRICTED)) {
            List<Filing> next = ranges.above(feed, entitlement.delayedUpTo(), HIGHEST, MOST_DUE);
            all.addAll(next);
            // The next ones may have the same date as the last one.
            if (next.size() == MOST_DUE && !next.getLast().published().isAfter(bound)) {
                bound = next.getLast().published().minus(1, ChronoUnit.MICROS);
            }
        }
        Instant last = bound;
        return all.stream()
                .filter(filing -> !filing.published().isAfter(last))
                .sorted(OLDEST)
                .toList();
    }

    /** Public articles are selected by their other filings; restricted ones have no others and are read. */
    private FeedFiling.Selection selection(Entitlement entitlement, String topic, Map<UUID, Set<String>> restricted) {
        Instant now = clock.instant();
        return (article, feeds) -> {
            Set<String> about = restricted.get(article.article());
            boolean allowed = about != null
                    || (feeds.contains(FeedKey.ALL.value())
                            && !entitlement.isDelayed(article.published(), now)
                            && entitlement.conditions().select(feeds));
            return allowed && (about == null ? feeds : about).contains(topic);
        };
    }

    /** The topics of those restricted articles that the entitlement allows. */
    private Map<UUID, Set<String>> restricted(Entitlement entitlement, List<Filing> stored) {
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
        return allowed;
    }

    /** Both stores compare ids as unsigned numbers. */
    private static int inStore(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
