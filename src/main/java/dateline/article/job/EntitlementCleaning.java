package dateline.article.job;

import dateline.article.entitlement.Entitlement;
import dateline.article.entitlement.EntitlementTopic;
import dateline.article.entitlement.EntitlementTopics;
import dateline.article.entitlement.Entitlements;
import dateline.article.feed.FeedRow;
import dateline.article.feed.FeedRows;
import dateline.article.filing.Amendments;
import dateline.article.filing.Filings;
import dateline.article.filing.Tombstones;
import dateline.article.log.ChangeWriter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Deletes the filings of entitlements that have ended, some at a time. Nobody can read their feeds any more. */
@Singleton
public class EntitlementCleaning {
    private static final int STEP = 500;

    private final Entitlements entitlements;
    private final EntitlementTopics topics;
    private final FeedRows feedRows;
    private final Filings filings;
    private final Tombstones tombstones;
    private final Amendments amendments;
    private final ChangeWriter changeWriter;

    EntitlementCleaning(
            Entitlements entitlements,
            EntitlementTopics topics,
            FeedRows feedRows,
            Filings filings,
            Tombstones tombstones,
            Amendments amendments,
            ChangeWriter changeWriter) {
        this.entitlements = entitlements;
        this.topics = topics;
        this.feedRows = feedRows;
        this.filings = filings;
        this.tombstones = tombstones;
        this.amendments = amendments;
        this.changeWriter = changeWriter;
    }

    /** Deletes the next rows; returns whether there were any. */
    boolean advance() {
        Optional<Entitlement> ended = entitlements.nextEnded();
        ended.ifPresent(this::clean);
        return ended.isPresent();
    }

    @Transactional
    void clean(Entitlement ended) {
        changeWriter.lock();
        int deleted = 0;
        for (EntitlementTopic topic : topics.of(ended.id())) {
            int feed = feedRows.findByName(topic.id().key().value())
                    .map(FeedRow::id)
                    .orElse(0);
            deleted += filings.deleteSome(feed, STEP)
                    + tombstones.deleteSome(feed, STEP)
                    + amendments.deleteSome(feed, STEP);
            if (deleted >= STEP) {
                return;
            }
        }
        topics.deleteOf(ended.id());
    }
}
