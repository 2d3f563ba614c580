package dateline.article.act;

import dateline.article.feed.FeedKey;
import dateline.article.job.RefilingJob;
import dateline.article.job.RefilingProgresses;
import dateline.article.log.Act;
import dateline.article.log.ChangeWriter;
import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes agencies. */
@Singleton
public class AgencyActs {
    private final Agencies agencies;
    private final RefilingProgresses progresses;
    private final ChangeWriter changeWriter;

    AgencyActs(Agencies agencies, RefilingProgresses progresses, ChangeWriter changeWriter) {
        this.agencies = agencies;
        this.progresses = progresses;
        this.changeWriter = changeWriter;
    }

    /**
     * Stores an agency. When its slug changes, the old slug redirects to the new one for good. Its articles are not changed;
     * when others may get them than before, they are filed again: see {@link RefilingJob}.
     *
     * @param before the state that the change was computed from; null for a new agency
     * @return the agency as it is now
     * @throws ProblemException 409 when another agency has the slug, 412 when it was changed in the meantime
     */
    @Transactional
    public Agency save(@Nullable Agency before, Agency after, String submitter) {
        Instant now = changeWriter.writeGeneral(Act.AGENCY, submitter, after.slug());
        List<Agency> all = agencies.listOrderBySlug();
        Agency stored = all.stream()
                .filter(agency -> agency.id().equals(after.id()))
                .findFirst()
                .orElse(null);
        if (!Objects.equals(stored, before)) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_FAILED, "The agency was changed by somebody else: read it again.");
        }
        for (Agency other : all) {
            if (other.slug().equals(after.slug()) && !other.id().equals(after.id())) {
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "Another agency has the slug " + after.slug() + ": send one that is free.");
            }
            if (other.former().contains(after.slug()) && !other.id().equals(after.id())) {
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "The slug " + after.slug() + " redirects permanently to another agency: send another.");
            }
        }
        if (before == null) {
            return agencies.saveAll(List.of(after.changedAt(now))).getFirst();
        }
        if (before.redistribution() != after.redistribution()) {
            // Its articles are in its feed when the public could get them before, otherwise among the restricted ones.
            progresses.begin(FeedKey.agency(before.id()));
            progresses.begin(FeedKey.RESTRICTED);
        }
        Agency next = before.slug().equals(after.slug()) ? after : after.withFormer(before.slug());
        return agencies.update(next.withoutFormer(next.slug()).changedAt(now));
    }
}
