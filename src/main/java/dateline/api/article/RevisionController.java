package dateline.api.article;

import dateline.access.ArticlePermissions;
import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.HiddenArgument;
import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.article.revision.RevisionHistory;
import dateline.article.revision.RevisionState;
import dateline.article.revision.difference.ArticleComparison;
import dateline.http.QueryParameters;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an article was, and what has changed since. */
@Controller("/api/articles/{id}/revisions")
@RequiredScope(Scope.READ)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Revisions")
final class RevisionController {
    private static final String CURRENT = "current";

    private final ArticleEdits edits;
    private final RevisionHistory history;

    RevisionController(ArticleEdits edits, RevisionHistory history) {
        this.edits = edits;
        this.history = history;
    }

    /** List the revisions of an article. All acts on the article, in order. */
    @ApiResponse(
            responseCode = "200",
            description = "The acts, in order; kept says whether the state after the act can be read",
            useReturnTypeSchema = true)
    @Get
    List<RevisionJson> listRevisions(String id, @HiddenArgument Caller caller) {
        Article article = edits.find(id);
        new ArticlePermissions(caller, edits.reference()).demandSight(article);
        return history.of(article).stream().map(RevisionJson::of).toList();
    }

    /**
     * Read an article as it was after an act. Earlier states are kept for the time in dateline.articles.revisions, the last
     * 200 of each article; an erasure deletes them all.
     */
    @ApiResponse(responseCode = "200", description = "The article as it was", useReturnTypeSchema = true)
    @Get("/{number}")
    ArticleJson readRevision(
            String id,
            @Parameter(description = "Change number of the act", schema = @Schema(type = "integer", format = "int64"))
                    String number,
            @HiddenArgument Caller caller) {
        ReferenceData reference = edits.reference();
        ArticlePermissions permissions = new ArticlePermissions(caller, reference);
        return ArticleJson.of(state(sighted(id, permissions), number(id, number), permissions), reference);
    }

    /**
     * Compare two states of an article. The fields that differ, word by word. The content is compared block by block
     * (paragraphs, headings, list items, pictures), and all texts are plain text, also where they look like markup.
     */
    @ApiResponse(responseCode = "200", description = "The fields that differ", useReturnTypeSchema = true)
    @Get("/{number}/diff")
    DifferenceJson compareRevisions(
            String id,
            @Parameter(
                            description = "Change number of the one state",
                            schema = @Schema(type = "integer", format = "int64"))
                    String number,
            @Parameter(description = "Change number of the other state, or current (the default)") @QueryValue @Nullable
                    String with,
            @HiddenArgument Caller caller) {
        ReferenceData reference = edits.reference();
        ArticlePermissions permissions = new ArticlePermissions(caller, reference);
        Article article = sighted(id, permissions);
        QueryParameters parameters = new QueryParameters();
        long other = with == null || with.equals(CURRENT)
                ? article.change()
                : parameters.number("with", with, "a change number of the article, or current");
        parameters.refuseFaults();
        Article before = state(article, number(id, number), permissions);
        Article after = state(article, other, permissions);
        return new DifferenceJson(
                article.urn(), before.change(), after.change(), ArticleComparison.of(before, after, reference));
    }

    private Article sighted(String id, ArticlePermissions permissions) {
        Article article = edits.find(id);
        permissions.demandSight(article);
        return article;
    }

    private Article state(Article article, long number, ArticlePermissions permissions) {
        Article found = switch (history.state(article, number)) {
            case RevisionState.Whole whole -> whole.article();
            case RevisionState.Lost lost ->
                throw new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "The state of the article after change " + number + " is not there. "
                                + lost.loss().sentence());
            case RevisionState.Unknown unknown -> throw unknown(article.id().toString(), "" + number);
        };
        // It may have been a draft of a section that the caller may not read.
        permissions.demandSight(found);
        return found;
    }

    private static long number(String id, String number) {
        if (!number.matches("\\d{1,18}")) {
            throw unknown(id, number);
        }
        return Long.parseLong(number);
    }

    private static ProblemException unknown(String id, String number) {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                "The article has no revision " + number + ": list them at /api/articles/" + id + "/revisions.");
    }
}
