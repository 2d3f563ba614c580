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
 * What a caller may do with articles, by their sections.
 *
 * @param reference the current sections
 */
public record ArticlePermissions(Caller caller, ReferenceData reference) {
    /** Whether the caller may write in all sections of an article. */
    public boolean mayEdit(Article article) {
        return missing(article).isEmpty();
    }

    /** Throws a 403 that names the missing scope, unless the caller may edit the article. */
    public void demandEdit(Article article) {
        missing(article).ifPresent(section -> {
            throw Caller.forbidden(Scopes.WRITE_SECTION + reference.sectionSlug(section));
        });
    }

    /**
     * Throws a 404, as for an article that does not exist, when the caller may not know the article: it is not published,
     * and the caller may neither read all articles nor edit this one.
     */
    public void demandSight(Article article) {
        boolean visible = caller.scopes().include(Scope.READ) || article.stage() == Stage.PUBLISHED || mayEdit(article);
        if (!visible) {
            throw notFound(article.id().toString());
        }
    }

    /** The 404 for an article that does not exist, or that the caller may not know. */
    public static ProblemException notFound(String id) {
        return new ProblemException(
                ProblemKind.NOT_FOUND, "There is no article " + id + ": list them at /api/articles.");
    }

    /** The caller as the submitter of articles. */
    public Submitter submitter() {
        return new Submitter(caller.name(), this::mayEdit);
    }

    /** The id of the first section that the caller may not write in. */
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
