package dateline.api.article;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.ApiResponses;
import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.article.act.ActResult;
import dateline.article.act.ArticleActs;
import dateline.article.act.Lifecycle;
import dateline.article.act.PlannedAct;
import dateline.article.submission.Submitter;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes articles away for good: test articles, and what the law forbids to keep. */
@Controller("/api/articles")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Articles")
@ApiResponse(
        responseCode = "4XX",
        description = "What is wrong, and what to send instead",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class ErasureController {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureController.class);

    private final ArticleEdits edits;
    private final ArticleActs articleActs;
    private final ApiResponses responses;

    ErasureController(ArticleEdits edits, ArticleActs articleActs, ApiResponses responses) {
        this.edits = edits;
        this.articleActs = articleActs;
        this.responses = responses;
    }

    /**
     * Text, credits, notices and index are gone; its id stays, with a tombstone in the feeds that had it, and its
     * {@code externalId} is free. Nothing brings it back. Asked again it answers the same.
     */
    @Operation(
            operationId = "eraseArticle",
            summary = "Erase an article for good (scope admin)",
            parameters =
                    @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            description = "The ETag that was read: the act is refused with 412 when it is no longer so",
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "204", description = "It is gone, now or since an earlier time")
    @ApiResponse(responseCode = "412", description = "It has changed since If-Match was read")
    @Delete("/{id}")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> erase(HttpRequest<?> request, String id) {
        String writer = Caller.of(request).name();
        return edits.untilDone(() -> {
            Article article = edits.stored(id);
            return switch (Lifecycle.erased(article)) {
                case ActResult.Unchanged unchanged -> Optional.of(HttpResponse.noContent());
                case ActResult.Refused refused -> throw new ProblemException(refused.problem());
                case ActResult.Done done -> {
                    refuseStale(request, article);
                    PlannedAct planned =
                            new PlannedAct(article, done.article(), done.act(), Submitter.of(writer), null);
                    yield articleActs.carryOut(planned).map(erased -> {
                        LOG.info("Article {} was erased by {}", erased.id(), writer);
                        return HttpResponse.noContent();
                    });
                }
            };
        });
    }

    private void refuseStale(HttpRequest<?> request, Article article) {
        ReferenceData reference = edits.around();
        responses.refuseStale(
                request,
                ArticleJson.of(article, reference),
                "The article has changed since you read it: read /api/articles/" + article.id()
                        + " again, and send its ETag if it is still to be erased.");
    }
}
