package dateline.delivery.topic;

import dateline.article.act.EntitlementActs;
import dateline.article.entitlement.Edition;
import dateline.article.entitlement.EntitlementTopic;
import dateline.article.entitlement.EntitlementTopics;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRow;
import dateline.article.feed.TopicKind;
import dateline.article.job.EntitlementJob;
import dateline.article.range.FeedRanges;
import dateline.feed.TopicPath;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Finds topics by their paths for partners. The feed of a topic is made when a partner asks for it first: its newest articles
 * are filed at once, and the archive of a large one a little later.
 */
@Singleton
public final class EntitledTopics {
    /** How long the first request waits for the filing of all articles. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Topics topics;
    private final FeedRanges ranges;
    private final EntitlementTopics entitlementTopics;
    private final EntitlementActs acts;
    private final EntitlementJob job;
    private final InstantSource clock;

    EntitledTopics(
            Topics topics,
            FeedRanges ranges,
            EntitlementTopics entitlementTopics,
            EntitlementActs acts,
            EntitlementJob job,
            InstantSource clock) {
        this.topics = topics;
        this.ranges = ranges;
        this.entitlementTopics = entitlementTopics;
        this.acts = acts;
        this.job = job;
        this.clock = clock;
    }

    /**
     * Looks up the topic of a path. A search is renewed with the feed of everything that the partner gets, so it makes that.
     *
     * @throws ProblemException 503 when its newest articles can't be filed now
     */
    public TopicLookup find(Edition edition, TopicPath path) {
        if (path.kind() == TopicKind.SEARCH) {
            prepare(edition, FeedKey.ALL);
        }
        return in(edition, topics.find(path, key -> row(edition, key)));
    }

    /** Whether stored articles are still being filed under a feed, so that its archive is not whole yet. */
    public boolean isBeingFiled(FeedKey feed) {
        return feed.entitlement().stream()
                .mapToObj(number -> new EntitlementTopic.Id(number, feed.topic().value()))
                .flatMap(id -> entitlementTopics.findById(id).stream())
                .anyMatch(EntitlementTopic::renewing);
    }

    private TopicLookup in(Edition edition, TopicLookup lookup) {
        return switch (lookup) {
            case TopicLookup.FoundTopic found -> {
                if (found.topic().kind() != TopicKind.SEARCH) {
                    prepare(edition, found.topic().key());
                }
                yield new TopicLookup.FoundTopic(found.topic().in(edition));
            }
            case TopicLookup.PastTopic past -> new TopicLookup.PastTopic(in(edition, past.lookup()), past.detail());
            case TopicLookup.MovedTopic moved -> moved;
            case TopicLookup.RetiredTopic retired -> retired;
            case TopicLookup.UnknownTopic unknown -> unknown;
        };
    }

    /** The row of the feed of a topic, with the label that the topic has in public or restricted articles. */
    private Optional<FeedRow> row(Edition edition, FeedKey topic) {
        Optional<FeedRow> open = ranges.row(topic);
        Optional<FeedRow> restricted = ranges.row(topic.restricted());
        if (open.isEmpty() && restricted.isEmpty()) {
            return Optional.empty();
        }
        prepare(edition, topic);
        String label = open.map(FeedRow::label)
                .filter(text -> !text.isEmpty())
                .or(() -> restricted.map(FeedRow::label).filter(text -> !text.isEmpty()))
                .orElse(topic.slug());
        return ranges.row(edition.key(topic)).map(row -> row.withLabel(label));
    }

    private void prepare(Edition edition, FeedKey topic) {
        EntitlementTopic.Id id = new EntitlementTopic.Id(edition.entitlement(), topic.value());
        if (isComplete(id)) {
            return;
        }
        acts.request(edition.entitlement(), topic);
        job.begin(id);
        job.finish(clock.instant().plus(PATIENCE));
        if (!isComplete(id)) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE, "The articles of this feed are being collected; try again soon.");
        }
    }

    private boolean isComplete(EntitlementTopic.Id id) {
        return entitlementTopics.findById(id).filter(EntitlementTopic::complete).isPresent();
    }
}
