package dateline.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.PageQuery;
import dateline.article.ReferenceData;
import dateline.article.Stage;
import dateline.article.log.Change;
import dateline.article.log.ChangeLog;
import dateline.http.QueryParameters;
import dateline.problem.PublicReference;
import dateline.section.Section;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists articles and the change log. */
@Controller("/api")
@RequiredScope(Scope.READ)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Lists")
final class ArticleListController {
    private static final int DEFAULT = 50;

    private final ArticleLists lists;
    private final ArticleEdits edits;
    private final ChangeLog log;

    ArticleListController(ArticleLists lists, ArticleEdits edits, ChangeLog log) {
        this.lists = lists;
        this.edits = edits;
        this.log = log;
    }

    /** A page of a list of articles. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ArticlePage", description = "Articles without their content, the newest first")
    record ArticleList(
            List<ArticleJson> articles,

            @Nullable
            @Serdeable.Serializable(using = PublicReference.class)
            @Schema(description = "Address of the next page; absent on the last page")
            String next) {}

    /** A page of the change log. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChangePage", description = "Acts in the order of their commits")
    record ChangeList(
            List<RevisionJson> changes,

            @Serdeable.Serializable(using = PublicReference.class)
            @Schema(description = "Address of the changes after these; it also finds changes made later")
            String next) {}

    /**
     * List articles. The newest first, without their content. A page can have fewer articles than the limit: follow next
     * until there is none.
     */
    @ApiResponse(
            responseCode = "200",
            description = "A page of articles; next is the address of the next page",
            useReturnTypeSchema = true)
    @Get("/articles")
    ArticleList listArticles(
            HttpRequest<?> request,
            @Parameter(description = "Slug of the main section") @QueryValue @Nullable String section,
            @Parameter(description = "draft, scheduled, published, withdrawn or expired") @QueryValue @Nullable
                    String stage,
            @Parameter(description = "Your own id of an article") @QueryValue @Nullable String externalId,
            @Parameter(description = "A part of the title or of the externalId") @QueryValue @Nullable String q,
            @Parameter(description = "The value in next of the page before; follow next instead of building addresses")
                    @QueryValue
                    @Nullable
                    String after,
            @Parameter(description = "1 to 200; default: 50", schema = @Schema(type = "integer")) @QueryValue @Nullable
                    String limit) {
        ReferenceData reference = edits.reference();
        PageQuery query = new PageQuery(request);
        ArticleLists.Query wanted = new ArticleLists.Query(
                section(query, section, reference),
                query.constant("stage", stage, Stage.values(), Stage::word),
                query.text("externalId", externalId, 255),
                q == null || q.isBlank() ? null : query.text("q", q, 200),
                null,
                null,
                query.after(after, ArticleLists.TOP),
                query.limit(limit));
        query.refuseFaults();
        ArticleLists.Page page = lists.read(wanted);
        return new ArticleList(
                page.articles().stream()
                        .map(article -> ArticleJson.brief(article, reference))
                        .toList(),
                query.next(page.next()));
    }

    /** Read the change log. The acts after a change number, in the order of commits. */
    @ApiResponse(responseCode = "200", description = "Acts in the order of their commits", useReturnTypeSchema = true)
    @Get("/changes")
    ChangeList listChanges(
            @Parameter(
                            description = "A change number; 0 for the whole log",
                            schema = @Schema(type = "integer", format = "int64"))
                    @QueryValue
                    @Nullable
                    String after,
            @Parameter(description = "1 to 1000; default: 50", schema = @Schema(type = "integer")) @QueryValue @Nullable
                    String limit) {
        QueryParameters parameters = new QueryParameters();
        long from = after == null ? 0 : parameters.number("after", after, "a number of the change log, or 0");
        int most = limit == null ? DEFAULT : parameters.count("limit", limit, 1_000);
        parameters.refuseFaults();
        List<Change> changes = log.after(from, most);
        long last = changes.isEmpty() ? from : changes.getLast().number();
        return new ChangeList(
                changes.stream().map(RevisionJson::of).toList(),
                "/api/changes?after=" + last + (limit == null ? "" : "&limit=" + most));
    }

    private static @Nullable String section(PageQuery query, @Nullable String slug, ReferenceData reference) {
        String id = reference.sections().stream()
                .filter(section -> section.slug().equals(slug))
                .map(Section::id)
                .findFirst()
                .orElse(null);
        if (slug != null && id == null) {
            query.fault("section", "section \"" + slug + "\" is unknown; there are " + reference.sectionNames());
        }
        return id;
    }
}
