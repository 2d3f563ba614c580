package dateline.article.act;

import dateline.article.combined.CombinedFeed;
import dateline.article.combined.CombinedFeeds;
import dateline.article.job.CombinedFeedJob;
import dateline.article.job.CombinedFeedProgress;
import dateline.article.job.CombinedFeedProgresses;
import dateline.article.log.Act;
import dateline.article.log.ChangeWriter;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes combined feeds. */
@Singleton
public class CombinedFeedActs {
    private final CombinedFeeds feeds;
    private final CombinedFeedProgresses progresses;
    private final EntitlementActs entitlementActs;
    private final ChangeWriter changeWriter;

    CombinedFeedActs(
            CombinedFeeds feeds,
            CombinedFeedProgresses progresses,
            EntitlementActs entitlementActs,
            ChangeWriter changeWriter) {
        this.entitlementActs = entitlementActs;
        this.feeds = feeds;
        this.progresses = progresses;
        this.changeWriter = changeWriter;
    }

    /**
     * Stores a combined feed. When its conditions change, stored articles are filed under it again: see {@link CombinedFeedJob}.
     *
     * @param before the state that the change was computed from; null for a new feed
     * @return the feed as it is now
     * @throws ProblemException 412 when it was changed in the meantime
     */
    @Transactional
    public CombinedFeed save(@Nullable CombinedFeed before, CombinedFeed after, String submitter) {
        Instant now = changeWriter.writeGeneral(Act.FEED, submitter, after.name());
        CombinedFeed stored = feeds.findByName(after.name()).orElse(null);
        if (!Objects.equals(stored, before)) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_FAILED, "The feed was changed by somebody else: read it again.");
        }
        CombinedFeed next = after.changedAt(now);
        boolean fresh = before == null
                || progresses
                        .findByName(next.name())
                        .filter(CombinedFeedProgress::fresh)
                        .isPresent();
        if (before == null || !before.hasSameConditions(next)) {
            progresses.deleteByName(next.name());
            progresses.save(CombinedFeedProgress.of(next.name(), fresh));
            entitlementActs.renew(next);
        }
        return before == null ? feeds.saveAll(List.of(next)).getFirst() : feeds.update(next);
    }
}
