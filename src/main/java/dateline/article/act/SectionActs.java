package dateline.article.act;

import dateline.article.feed.FeedKey;
import dateline.article.job.RefilingJob;
import dateline.article.job.RefilingProgresses;
import dateline.article.log.Act;
import dateline.article.log.ChangeWriter;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.FormerSlug;
import dateline.section.FormerSlugs;
import dateline.section.Section;
import dateline.section.Sections;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes sections. */
@Singleton
public class SectionActs {
    private final Sections sections;
    private final FormerSlugs formerSlugs;
    private final RefilingProgresses progresses;
    private final ChangeWriter changeWriter;

    SectionActs(Sections sections, FormerSlugs formerSlugs, RefilingProgresses progresses, ChangeWriter changeWriter) {
        this.sections = sections;
        this.formerSlugs = formerSlugs;
        this.progresses = progresses;
        this.changeWriter = changeWriter;
    }

    /**
     * Stores a section. When its slug changes, the old slug redirects to the new one for good; its articles and feed keys
     * are not changed. When its parent changes, its articles are filed again: see {@link RefilingJob}.
     *
     * @param before the state that the change was computed from; null for a new section
     * @return the section as it is now
     * @throws ProblemException 409 when another section has the slug, 412 when it was changed in the meantime
     */
    @Transactional
    public Section save(@Nullable Section before, Section after, String submitter) {
        Instant now = changeWriter.writeGeneral(Act.SECTION, submitter, after.slug());
        Section stored = sections.findById(after.id()).orElse(null);
        if (!Objects.equals(stored, before)) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_FAILED, "The section was changed by somebody else: read it again.");
        }
        sections.findBySlug(after.slug())
                .filter(other -> !other.id().equals(after.id()))
                .ifPresent(other -> {
                    throw new ProblemException(
                            ProblemKind.CONFLICT,
                            "Another section has the slug " + after.slug() + ": send one that is free.");
                });
        formerSlugs
                .findBySlug(after.slug())
                .filter(former -> !former.section().equals(after.id()))
                .ifPresent(former -> {
                    throw new ProblemException(
                            ProblemKind.CONFLICT,
                            "The slug " + after.slug() + " redirects permanently to another section: send another.");
                });
        Section next = after.changedAt(now);
        if (before == null) {
            return sections.saveAll(List.of(next)).getFirst();
        }
        if (!before.slug().equals(next.slug())) {
            formerSlugs.deleteBySlug(next.slug());
            formerSlugs.save(new FormerSlug(before.slug(), before.id()));
        }
        if (!Objects.equals(before.parent(), next.parent())) {
            progresses.begin(FeedKey.section(next.id()));
            progresses.begin(FeedKey.RESTRICTED);
        }
        return sections.update(next);
    }
}
