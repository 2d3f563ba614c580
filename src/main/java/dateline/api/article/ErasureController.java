package dateline.api.article;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.RequestContext;
import dateline.article.Article;
import dateline.article.act.ActResult;
import dateline.article.act.ArticleActs;
import dateline.article.act.Lifecycle;
import dateline.article.act.PlannedAct;
import dateline.article.submission.Submitter;
import dateline.http.IfMatch;
import dateline.problem.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases articles permanently: test articles, and articles that must not be kept by law. */
@Controller("/api/articles")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Articles")
final class ErasureController {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureController.class);

    private final ArticleEdits edits;
    private final ArticleActs articleActs;

    ErasureController(ArticleEdits edits, ArticleActs articleActs) {
        this.edits = edits;
        this.articleActs = articleActs;
    }

    /**
     * Erase an article permanently (scope admin). Its text, credits, notices and search index entry are deleted; its id
     * stays, with a tombstone in the feeds that had it, and its {@code externalId} can be used again. This cannot be
     * undone. A repeated request gets the same answer.
     */
    @ApiResponse(responseCode = "204", description = "The article is erased, now or since an earlier request")
    @Delete("/{id}")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> eraseArticle(String id, @RequestContext IfMatch ifMatch, @RequestContext Caller caller) {
        return edits.untilDone(() -> {
            Article article = edits.stored(id);
            return switch (Lifecycle.erased(article)) {
                case ActResult.Unchanged unchanged -> Optional.of(HttpResponse.noContent());
                case ActResult.Refused refused -> throw new ProblemException(refused.problem());
                case ActResult.Done done -> {
                    demandCurrent(ifMatch, article);
                    PlannedAct planned =
                            new PlannedAct(article, done.article(), done.act(), Submitter.of(caller.name()), null);
                    yield articleActs.carryOut(planned).map(erased -> {
                        LOG.info("Article {} was erased by {}", erased.id(), caller.name());
                        return HttpResponse.noContent();
                    });
                }
            };
        });
    }

    private void demandCurrent(IfMatch ifMatch, Article article) {
        ifMatch.demand(
                ArticleJson.of(article, edits.reference()),
                "The article has changed since you read it: read /api/articles/" + article.id()
                        + " again, and send its ETag if you still want to erase it.");
    }
}
