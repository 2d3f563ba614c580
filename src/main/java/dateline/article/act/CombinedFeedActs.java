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

/** Where combined feeds are acted upon. */
@Singleton
public class CombinedFeedActs {
    private final CombinedFeeds feeds;
    private final CombinedFeedProgresses progresses;
    private final ChangeWriter changeWriter;

    CombinedFeedActs(CombinedFeeds feeds, CombinedFeedProgresses progresses, ChangeWriter changeWriter) {
        this.feeds = feeds;
        this.progresses = progresses;
        this.changeWriter = changeWriter;
    }

    /**
     * Stores a combined feed. When it takes other articles than before they are gathered: see {@link CombinedFeedJob}.
     *
     * @param before upon which state that was decided; null for a new feed
     * @return the feed as it is now
     * @throws ProblemException 412 when somebody else changed it meanwhile
     */
    @Transactional
    public CombinedFeed save(@Nullable CombinedFeed before, CombinedFeed after, String writer) {
        Instant now = changeWriter.writeGeneral(Act.FEED, writer, after.name());
        CombinedFeed stored = feeds.findByName(after.name()).orElse(null);
        if (!Objects.equals(stored, before)) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_FAILED, "The feed was changed by somebody else: read it again.");
        }
        CombinedFeed next = after.at(now, after.isOpen());
        boolean fresh = before == null
                || progresses
                        .findByName(next.name())
                        .filter(CombinedFeedProgress::fresh)
                        .isPresent();
        if (before == null || !before.takesLike(next)) {
            progresses.deleteByName(next.name());
            progresses.save(CombinedFeedProgress.of(next.name(), fresh));
        }
        return before == null ? feeds.saveAll(List.of(next)).getFirst() : feeds.update(next);
    }
}
