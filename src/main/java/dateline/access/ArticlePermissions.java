package dateline.access;

import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.article.Stage;
import dateline.article.submission.Submitter;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import dateline.section.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a caller may do with articles, by the sections that they are in.
 *
 * @param caller who asks
 * @param reference the sections as they are now
 */
public record ArticlePermissions(Caller caller, ReferenceData reference) {
    /** Whether the caller may write in all sections that an article is in. */
    public boolean mayEdit(Article article) {
        return missing(article).isEmpty();
    }

    /** Throws a 403 that names the scope, when the caller may not. */
    public void demandEdit(Article article) {
        missing(article).ifPresent(section -> {
            throw Caller.forbidden("write:" + reference.sectionSlug(section));
        });
    }

    /**
     * Throws a 404, as for what there is not, when the caller may not know of an article: it may read some articles only,
     * and strangers can't see this one.
     */
    public void demandSight(Article article) {
        boolean known = caller.scopes().include(Scope.READ) || article.stage() == Stage.PUBLISHED || mayEdit(article);
        if (!known) {
            throw missing(article.id().toString());
        }
    }

    /** There is no such article, for all that the caller may know. */
    public static ProblemException missing(String id) {
        return new ProblemException(
                ProblemKind.NOT_FOUND, "There is no article " + id + ": list them at /api/articles.");
    }

    /** The caller as one who submits articles. */
    public Submitter submitter() {
        return new Submitter(caller.name(), this::mayEdit);
    }

    /** The first section that the caller may not write in. */
    public Optional<String> missing(Article article) {
        List<String> ids = new ArrayList<>(article.details().alsoIn());
        ids.addFirst(article.section());
        return ids.stream()
                .filter(id -> !caller.scopes()
                        .includeWriting(Sections.lineage(id, reference.sections()).stream()
                                .map(Section::id)
                                .toList()))
                .findFirst();
    }
}
