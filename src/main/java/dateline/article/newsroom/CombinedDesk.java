package dateline.article.newsroom;

import dateline.article.Act;
import dateline.article.filing.CombinedFeed;
import dateline.article.filing.CombinedFeeds;
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
public class CombinedDesk {
    private final CombinedFeeds feeds;
    private final Gatherings gatherings;
    private final GeneralActs acts;

    CombinedDesk(CombinedFeeds feeds, Gatherings gatherings, GeneralActs acts) {
        this.feeds = feeds;
        this.gatherings = gatherings;
        this.acts = acts;
    }

    /**
     * Stores a combined feed. When it takes other articles than before they are gathered: see {@link Gatherer}.
     *
     * @param before upon which state that was decided; null for a new feed
     * @return the feed as it is now
     * @throws ProblemException 412 when somebody else changed it meanwhile
     */
    @Transactional
    public CombinedFeed save(@Nullable CombinedFeed before, CombinedFeed after, String writer) {
        Instant now = acts.write(Act.FEED, writer, after.name());
        CombinedFeed stored = feeds.findByName(after.name()).orElse(null);
        if (!Objects.equals(stored, before)) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_FAILED, "The feed was changed by somebody else: read it again.");
        }
        CombinedFeed next = after.at(now, after.isOpen());
        boolean fresh = before == null
                || gatherings.findByName(next.name()).filter(Gathering::fresh).isPresent();
        if (before == null || !before.takesLike(next)) {
            gatherings.deleteByName(next.name());
            gatherings.save(Gathering.of(next.name(), fresh));
        }
        return before == null ? feeds.saveAll(List.of(next)).getFirst() : feeds.update(next);
    }
}
