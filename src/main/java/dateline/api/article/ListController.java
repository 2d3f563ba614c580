package dateline.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.ApiResponses;
import dateline.api.QueryParameters;
import dateline.article.ReferenceData;
import dateline.article.Stage;
import dateline.article.log.Change;
import dateline.article.log.ChangeLog;
import dateline.problem.Problem;
import dateline.section.Section;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is and what was done: lists of articles, revisions, the change log. */
@Controller("/api")
@RequiredScope(Scope.READ)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Lists")
@ApiResponse(
        responseCode = "4XX",
        description = "What is wrong, and what to send instead",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class ListController {
    private static final int MOST = 200;

    private final ArticleLists pages;
    private final ArticleEdits edits;
    private final ChangeLog log;
    private final ApiResponses responses;

    ListController(ArticleLists pages, ArticleEdits edits, ChangeLog log, ApiResponses responses) {
        this.pages = pages;
        this.edits = edits;
        this.log = log;
        this.responses = responses;
    }

    /** A page of articles, without their content; {@code next} is the address of the next page. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ArticlePage", description = "Articles without their content, the newest first")
    record ArticleList(
            List<ArticleJson> articles,

            @Nullable @Schema(description = "Address of the next page; absent on the last")
            String next) {}

    /** A page of the change log; {@code next} is the address of the next page. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChangePage", description = "Acts in the order of their commits")
    record ChangeList(
            List<RevisionJson> changes,

            @Schema(description = "Address of the changes after these; ask it again for what comes later")
            String next) {}

    /** Articles, the newest first. A page may hold fewer than asked for; follow next until there is none. */
    @Operation(operationId = "listArticles", summary = "List articles")
    @ApiResponse(
            responseCode = "200",
            description = "A page; next is the address of the one after",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArticleList.class)))
    @Get("/articles")
    HttpResponse<byte[]> articles(
            HttpRequest<?> request,
            @Parameter(description = "Slug of the main section") @QueryValue @Nullable String section,
            @Parameter(description = "draft, scheduled, published, withdrawn or expired") @QueryValue @Nullable
                    String stage,
            @Parameter(description = "Your own key: the one article that has it") @QueryValue @Nullable
                    String externalId,
            @Parameter(description = "Text that title or externalId contain") @QueryValue @Nullable String q,
            @Parameter(description = "What next named; pages are best followed by their next") @QueryValue @Nullable
                    String after,
            @Parameter(description = "1 to 200, 50 when it is not sent", schema = @Schema(type = "integer"))
                    @QueryValue
                    @Nullable
                    String limit) {
        ReferenceData reference = edits.around();
        QueryParameters parameters = new QueryParameters();
        ArticleLists.Query wanted = new ArticleLists.Query(
                parameters.known("section", section, reference, ListController::sectionId),
                stage(parameters, stage),
                externalId == null ? null : parameters.text("externalId", externalId, 255),
                q == null || q.isBlank() ? null : parameters.text("q", q, 200),
                after == null ? ArticleLists.TOP : parameters.id("after", after),
                parameters.limit(limit, MOST));
        parameters.refuseFaults();
        ArticleLists.Page page = pages.read(wanted);
        UriBuilder next = UriBuilder.of(request.getPath());
        add(next, "section", section);
        add(next, "stage", stage);
        add(next, "externalId", externalId);
        add(next, "q", q);
        add(next, "limit", limit);
        String address = page.next() == null
                ? null
                : next.queryParam("after", page.next()).toString();
        return responses.answer(
                HttpStatus.OK,
                new ArticleList(
                        page.articles().stream()
                                .map(article -> ArticleJson.brief(article, reference))
                                .toList(),
                        address));
    }

    /** What was done upon an article, in order. */
    @Operation(operationId = "listRevisions", summary = "List what was done upon an article")
    @ApiResponse(
            responseCode = "200",
            description = "Its revisions, in order",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = RevisionJson.class))))
    @Get("/articles/{id}/revisions")
    HttpResponse<byte[]> revisions(HttpRequest<?> request, String id) {
        List<Change> changes = log.findByArticleOrderByNumber(edits.find(id).id());
        return responses.read(request, changes.stream().map(RevisionJson::of).toList());
    }

    /** What was done after a number, in the order of commits. */
    @Operation(operationId = "listChanges", summary = "Read the change log")
    @ApiResponse(
            responseCode = "200",
            description = "Changes in the order of their commits",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChangeList.class)))
    @Get("/changes")
    HttpResponse<byte[]> changes(
            @Parameter(
                            description = "A number of the log; 0 for all of it",
                            schema = @Schema(type = "integer", format = "int64"))
                    @QueryValue
                    @Nullable
                    String after,
            @Parameter(description = "1 to 1000, 50 when it is not sent", schema = @Schema(type = "integer"))
                    @QueryValue
                    @Nullable
                    String limit) {
        QueryParameters parameters = new QueryParameters();
        long from = after == null ? 0 : parameters.number("after", after);
        int most = parameters.limit(limit, 1_000);
        parameters.refuseFaults();
        List<Change> changes = log.after(from, most);
        long last = changes.isEmpty() ? from : changes.getLast().number();
        return responses.answer(
                HttpStatus.OK,
                new ChangeList(
                        changes.stream().map(RevisionJson::of).toList(),
                        "/api/changes?after=" + last + (limit == null ? "" : "&limit=" + most)));
    }

    private static @Nullable String sectionId(String slug, ReferenceData reference) {
        return reference.sections().stream()
                .filter(known -> known.slug().equals(slug))
                .map(Section::id)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Stage stage(QueryParameters parameters, @Nullable String word) {
        Stage stage = Arrays.stream(Stage.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElse(null);
        if (word != null && stage == null) {
            parameters.fault(
                    "stage",
                    "stage is one of "
                            + Arrays.stream(Stage.values()).map(Stage::word).collect(Collectors.joining(", ")));
        }
        return stage;
    }

    private static void add(UriBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
