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

/** Takes articles away for good: test articles, and what the law forbids to keep. */
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
     * Erase an article for good (scope admin). Text, credits, notices and index are gone; its id stays, with a
     * tombstone in the feeds that had it, and its {@code externalId} is free. Nothing brings it back. Asked again it
     * answers the same.
     */
    @ApiResponse(responseCode = "204", description = "It is gone, now or since an earlier time")
    @Delete("/{id}")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> eraseArticle(String id, @RequestContext IfMatch ifMatch, @RequestContext Caller caller) {
        return edits.untilDone(() -> {
            Article article = edits.stored(id);
            return switch (Lifecycle.erased(article)) {
                case ActResult.NoChange same -> Optional.of(HttpResponse.noContent());
                case ActResult.Refusal refusal -> throw new ProblemException(refusal.problem());
                case ActResult.Success success -> {
                    demandCurrent(ifMatch, article);
                    PlannedAct planned = new PlannedAct(
                            article, success.article(), success.act(), Submitter.of(caller.name()), null);
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
                        + " again, and send its ETag if it is still to be erased.");
    }
}
