package dateline.article.act;

import dateline.article.feed.FeedKey;
import dateline.article.job.RefilingJob;
import dateline.article.job.RefilingProgresses;
import dateline.article.log.Act;
import dateline.article.log.ChangeWriter;
import dateline.attribution.JoinedAuthor;
import dateline.attribution.JoinedAuthors;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins the names of one author, or separates them again. */
@Singleton
public class AuthorActs {
    private final JoinedAuthors authors;
    private final RefilingProgresses progresses;
    private final ChangeWriter changeWriter;

    AuthorActs(JoinedAuthors authors, RefilingProgresses progresses, ChangeWriter changeWriter) {
        this.authors = authors;
        this.progresses = progresses;
        this.changeWriter = changeWriter;
    }

    /**
     * Stores an author, or separates the names again. Articles under any of the names are filed again: see
     * {@link RefilingJob}. Restricted ones are in no feed of an author, so all of them are looked at.
     *
     * @param before the state that the change was computed from; null for a new author
     * @param after null to separate the names
     * @throws ProblemException 409 when a name belongs to another author, 412 when the author was changed in the meantime
     */
    @Transactional
    public void save(@Nullable JoinedAuthor before, @Nullable JoinedAuthor after, String submitter) {
        String slug = Objects.requireNonNull(before == null ? after : before).slug();
        Instant now = changeWriter.writeGeneral(Act.AUTHOR, submitter, slug);
        if (!Objects.equals(authors.findBySlug(slug).orElse(null), before)) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_FAILED, "The author was changed by somebody else: read it again.");
        }
        Set<String> touched = new LinkedHashSet<>(List.of(slug));
        if (before != null) {
            touched.addAll(before.slugs());
        }
        if (after != null) {
            refuseSharedNames(after);
            touched.addAll(after.slugs());
        }
        if (after == null) {
            authors.deleteBySlug(slug);
        } else if (before == null) {
            authors.saveAll(List.of(after.changedAt(now)));
        } else {
            authors.update(after.changedAt(now));
        }
        for (String name : touched) {
            progresses.begin(FeedKey.author(name));
        }
        progresses.begin(FeedKey.RESTRICTED);
    }

    private void refuseSharedNames(JoinedAuthor after) {
        for (JoinedAuthor other : authors.listOrderBySlug()) {
            boolean shares = other.slugs().stream().anyMatch(after.slugs()::contains)
                    || other.slugs().contains(after.slug())
                    || after.slugs().contains(other.slug());
            if (shares && !other.slug().equals(after.slug())) {
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "The author " + other.slug() + " has one of these names: send others, or change that one.");
            }
        }
    }
}
