package dateline.ingest.publishing;

import dateline.access.Caller;
import dateline.access.Needs;
import dateline.access.Scope;
import dateline.article.Article;
import dateline.article.newsroom.Decision;
import dateline.article.newsroom.Lifecycle;
import dateline.article.newsroom.Newsroom;
import dateline.article.newsroom.Work;
import dateline.article.newsroom.Writer;
import dateline.ingest.Surroundings;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
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

    private final Editing editing;
    private final Newsroom newsroom;
    private final Answers answers;

    ErasureController(Editing editing, Newsroom newsroom, Answers answers) {
        this.editing = editing;
        this.newsroom = newsroom;
        this.answers = answers;
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
    @Needs(Scope.ADMIN)
    HttpResponse<?> erase(HttpRequest<?> request, String id) {
        String writer = Caller.of(request).name();
        return editing.untilDone(() -> {
            Article article = editing.stored(id);
            return switch (Lifecycle.erased(article)) {
                case Decision.Nothing nothing -> Optional.of(HttpResponse.noContent());
                case Decision.Illegal illegal -> throw new ProblemException(ProblemKind.CONFLICT, illegal.detail());
                case Decision.Done done -> {
                    refuseStale(request, article);
                    Work work = new Work(article, done.article(), done.act(), Writer.of(writer), null);
                    yield newsroom.carryOut(work).map(erased -> {
                        LOG.info("Article {} was erased by {}", erased.id(), writer);
                        return HttpResponse.noContent();
                    });
                }
            };
        });
    }

    private void refuseStale(HttpRequest<?> request, Article article) {
        Surroundings around = editing.around();
        answers.refuseStale(
                request,
                ArticleJson.of(article, around),
                "The article has changed since you read it: read /api/articles/" + article.id()
                        + " again, and send its ETag if it is still to be erased.");
    }
}
