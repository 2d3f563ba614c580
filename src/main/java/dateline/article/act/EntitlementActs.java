package dateline.article.act;

import dateline.article.combined.CombinedFeed;
import dateline.article.entitlement.Entitlement;
import dateline.article.entitlement.EntitlementTerms;
import dateline.article.entitlement.EntitlementTopic;
import dateline.article.entitlement.EntitlementTopics;
import dateline.article.entitlement.Entitlements;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRowBatch;
import dateline.article.feed.FeedRows;
import dateline.article.filing.FeedFiling;
import dateline.article.log.ChangeWriter;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes and ends entitlements, and adds topics to them. Their articles are filed by {@code article.job.EntitlementJob}. */
@Singleton
public class EntitlementActs {
    private final Entitlements entitlements;
    private final EntitlementTopics topics;
    private final FeedFiling feedFiling;
    private final FeedRows feedRows;
    private final ChangeWriter changeWriter;
    private final InstantSource clock;

    EntitlementActs(
            Entitlements entitlements,
            EntitlementTopics topics,
            FeedFiling feedFiling,
            FeedRows feedRows,
            ChangeWriter changeWriter,
            InstantSource clock) {
        this.entitlements = entitlements;
        this.topics = topics;
        this.feedFiling = feedFiling;
        this.feedRows = feedRows;
        this.changeWriter = changeWriter;
        this.clock = clock;
    }

    /**
     * The entitlement with given terms, which other partners may have already; part of an act that holds the lock. Partners
     * share one only if they also had the same one before, since its tombstones are for those who had what is gone.
     *
     * @param earlier the number of the one that the partner had before; null for a new partner
     */
    public Entitlement with(EntitlementTerms terms, @Nullable Integer earlier) {
        return entitlements.open(terms.digest(earlier)).orElseGet(() -> {
            Instant upTo = clock.instant().minus(Duration.ofMinutes(terms.delay()));
            Entitlement made = entitlements.save(terms.entitlement(entitlements.lastId() + 1, earlier, upTo));
            topics.save(EntitlementTopic.of(made.id(), FeedKey.ALL, null));
            return made;
        });
    }

    /**
     * Lets the readers of one entitlement continue with another, as part of an act that holds the lock: it gets the same
     * topics, and tombstones of the articles that they had and must not read any more.
     *
     * @return the changed feeds, each with its highest change number
     */
    public Map<FeedKey, Long> succeed(int earlier, int next, long number) {
        // Subscribers to the earlier feeds find out that they have another one now.
        Map<FeedKey, Long> changed = new HashMap<>(touch(earlier, number));
        for (EntitlementTopic had : topics.of(earlier)) {
            FeedKey topic = new FeedKey(had.id().topic());
            EntitlementTopic now = topics.findById(new EntitlementTopic.Id(next, topic.value()))
                    .orElse(null);
            // Nobody has had a feed that has not begun; its readers have that of the entitlement before.
            Integer before = had.earlier();
            int shown = had.complete() || before == null ? earlier : before;
            if (now == null) {
                topics.save(EntitlementTopic.of(next, topic, shown));
            } else if (now.complete() && !now.renewing()) {
                changed.putAll(feedFiling.succeed(now.id().key(), had.id().key(), number));
            } else {
                topics.update(now.after(shown));
            }
        }
        return changed;
    }

    /**
     * Gives the feeds of an entitlement another version, as part of an act that holds the lock, so that subscriptions are
     * checked again.
     *
     * @return the changed feeds, each with its highest change number
     */
    public Map<FeedKey, Long> touch(int entitlement, long number) {
        List<String> names = topics.of(entitlement).stream()
                .map(topic -> topic.id().key().value())
                .toList();
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        rows.readByName(names);
        names.forEach(name -> rows.markChanged(rows.id(name), number));
        rows.save();
        return rows.changes();
    }

    /**
     * Files articles again under the feeds that depend on a combined feed, which has other conditions now, as part of an act
     * that holds the lock.
     *
     * @throws ProblemException 409 when the combined feed is retired, and the terms of partners name it: without it they
     *     would get other articles
     */
    public void renew(CombinedFeed changed) {
        FeedKey feed = changed.key();
        for (Entitlement entitlement : entitlements.open()) {
            boolean named = entitlement.conditions().name(feed);
            if (named && !changed.isOpen()) {
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "Partners have contracts that name this feed: change their contracts at /api/partners first.");
            }
            topics.of(entitlement.id()).stream()
                    .filter(topic -> named || topic.id().topic().equals(feed.value()))
                    .forEach(topic -> topics.update(topic.renewed()));
        }
    }

    /** Ends an entitlement that no partner has any more, as part of an act that holds the lock. */
    public void end(int id, Instant now) {
        entitlements
                .findById(id)
                .filter(one -> one.ended() == null)
                .ifPresent(one -> entitlements.update(one.endedAt(now)));
    }

    /** Adds a topic to an entitlement, unless it has it or has ended. */
    @Transactional
    public void request(int entitlement, FeedKey topic) {
        changeWriter.lock();
        EntitlementTopic.Id id = new EntitlementTopic.Id(entitlement, topic.value());
        if (topics.findById(id).isEmpty()
                && entitlements
                        .findById(entitlement)
                        .filter(one -> one.ended() == null)
                        .isPresent()) {
            topics.save(EntitlementTopic.of(entitlement, topic, null));
        }
    }
}
