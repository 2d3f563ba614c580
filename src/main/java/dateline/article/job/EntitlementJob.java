package dateline.article.job;

import dateline.article.entitlement.Entitlement;
import dateline.article.entitlement.EntitlementTopic;
import dateline.article.entitlement.EntitlementTopics;
import dateline.article.entitlement.Entitlements;
import dateline.article.feed.FeedKey;
import dateline.article.filing.ArchiveFiling;
import dateline.article.filing.FeedFiling;
import dateline.article.filing.Filing;
import dateline.article.log.ChangeWriter;
import dateline.article.range.EntitledSelections;
import dateline.article.range.FeedRanges;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files stored articles under the feeds of entitlements: of a topic that was asked for first the newest, so that partners
 * soon get the live document, and then all from the oldest on, so that its archive is in order; and delayed articles when
 * their time has come. It works in small steps, so that other transactions do not wait long, and stores its progress with
 * each step.
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
    private final EntitledSelections selections;
    private final FeedFiling feedFiling;
    private final ArchiveFiling archiveFiling;
    private final ChangeWriter changeWriter;
    private final InstantSource clock;

    EntitlementJob(
            Entitlements entitlements,
            EntitlementTopics topics,
            FeedRanges ranges,
            EntitledSelections selections,
            FeedFiling feedFiling,
            ArchiveFiling archiveFiling,
            ChangeWriter changeWriter,
            InstantSource clock) {
        this.entitlements = entitlements;
        this.topics = topics;
        this.ranges = ranges;
        this.selections = selections;
        this.feedFiling = feedFiling;
        this.archiveFiling = archiveFiling;
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

    /** Files the newest articles of a topic, unless partners get it already. */
    @Transactional
    public void begin(EntitlementTopic.Id id) {
        changeWriter.lock();
        topics.findById(id).filter(topic -> !topic.complete()).ifPresent(this::fileNewest);
    }

    /** Files the next articles under one feed. */
    @Transactional
    void step() {
        changeWriter.lock();
        topics.next().ifPresent(topic -> {
            if (topic.complete()) {
                fileNext(topic);
            } else {
                fileNewest(topic);
            }
        });
    }

    private void fileNewest(EntitlementTopic topic) {
        FeedKey key = topic.id().key();
        Entitlement entitlement = entitlement(topic);
        Instant limit = archiveFiling.ageLimit(key, clock.instant()).orElse(Instant.MIN);
        List<Filing> newest = selections.newest(entitlement, key.topic()).stream()
                .filter(filing -> !filing.published().isBefore(limit))
                .toList();
        List<Filing> had = topic.earlierKey().map(feedFiling::newest).orElse(List.of());
        FeedFiling.Selection selection = selections.of(
                entitlement,
                key.topic(),
                Stream.concat(newest.stream(), had.stream()).toList());
        changeWriter.writeFiling(key, number -> feedFiling.begin(key, newest, had, selection, number));
        topics.update(topic.begun());
    }

    private void fileNext(EntitlementTopic topic) {
        FeedKey key = topic.id().key();
        List<Filing> stored = Stream.of(FeedKey.ALL, FeedKey.RESTRICTED)
                .flatMap(feed -> ranges.above(feed, topic.published(), topic.article(), STEP).stream())
                .sorted(OLDEST)
                .limit(STEP)
                .toList();
        if (stored.isEmpty()) {
            topic.earlierKey()
                    .ifPresent(earlier ->
                            changeWriter.writeFiling(key, number -> feedFiling.succeed(key, earlier, number)));
            topics.update(topic.completed());
            return;
        }
        FeedFiling.Selection selection = selections.of(entitlement(topic), key.topic(), stored);
        changeWriter.writeFiling(key, number -> limited(key, feedFiling.file(key, stored, selection, number), number));
        Filing highest = stored.getLast();
        topics.update(topic.after(highest.published(), highest.article()));
    }

    /** The changes of a feed, after the age limit of a combined feed has moved what is too old into the archive. */
    private Map<FeedKey, Long> limited(FeedKey feed, Map<FeedKey, Long> filed, long number) {
        Map<FeedKey, Long> changed = new HashMap<>(filed);
        archiveFiling
                .ageLimit(feed, clock.instant())
                .ifPresent(limit -> changed.putAll(archiveFiling.archiveOld(feed, limit, number)));
        return changed;
    }

    private Entitlement entitlement(EntitlementTopic topic) {
        return entitlements.findById(topic.id().entitlement()).orElseThrow();
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
        EntitledSelections.PermittedSelection permitted = selections.of(entitlement, due);
        for (EntitlementTopic topic : topics.of(entitlement.id())) {
            FeedKey key = topic.id().key();
            FeedFiling.Selection selection = permitted.of(key.topic());
            changeWriter.writeFiling(key, number -> limited(key, feedFiling.add(key, due, selection, number), number));
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

    /** Both stores compare ids as unsigned numbers. */
    private static int inStore(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
