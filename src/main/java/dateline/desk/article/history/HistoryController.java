package dateline.desk.article.history;

import dateline.access.ArticlePermissions;
import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.access.session.SessionAccess;
import dateline.api.article.ArticleEdits;
import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.article.revision.RevisionHistory;
import dateline.article.revision.RevisionState;
import dateline.article.revision.difference.ArticleComparison;
import dateline.article.revision.difference.FieldDifference;
import dateline.desk.article.ArticleSight;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.layout.DeskPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the acts on an article, and compares two of its states. */
@Hidden
@DeskAccess
@RequiredScope({Scope.READ, Scope.WRITE})
@Controller("/desk/articles/{id}/history")
@Produces("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HistoryController {
    private final ArticleEdits edits;
    private final RevisionHistory history;
    private final DeskPages pages;

    HistoryController(ArticleEdits edits, RevisionHistory history, DeskPages pages) {
        this.edits = edits;
        this.history = history;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> history(
            HttpRequest<?> request, String id, @QueryValue @Nullable String from, @QueryValue @Nullable String to) {
        ReferenceData reference = edits.reference();
        ArticlePermissions permissions = new ArticlePermissions(Caller.of(request), reference);
        ArticleSight sight = new ArticleSight(permissions);
        Article article = sight.demand(edits.find(id));
        DeskMessages text = DeskPages.messages(request, SessionAccess.of(request));
        DeskLayout layout = pages.layout(request, "articles", text.of("history.title", article.title()));
        long earlier = number(from);
        long later = number(to) == 0 ? article.change() : number(to);
        List<FieldDifference> fields = List.of();
        String lost = null;
        if (earlier > 0) {
            RevisionState before = history.state(article, earlier);
            RevisionState after = history.state(article, later);
            lost = lost(before) == null ? lost(after) : lost(before);
            if (before instanceof RevisionState.Whole one && after instanceof RevisionState.Whole other) {
                fields = ArticleComparison.of(sight.demand(one.article()), sight.demand(other.article()), reference);
            }
        }
        return pages.answer(
                HttpStatus.OK,
                "desk/history.jte",
                new HistoryPage(
                        layout,
                        article.id(),
                        article.language(),
                        history.of(article).reversed(),
                        earlier,
                        later,
                        fields,
                        lost));
    }

    private static @Nullable String lost(RevisionState state) {
        return switch (state) {
            case RevisionState.Whole whole -> null;
            case RevisionState.Lost lost -> lost.loss().sentence();
            case RevisionState.Unknown unknown -> "The article has no such revision.";
        };
    }

    private static long number(@Nullable String sent) {
        return sent != null && sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : 0;
    }
}
