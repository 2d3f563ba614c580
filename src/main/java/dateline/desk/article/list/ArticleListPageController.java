package dateline.desk.article.list;

import dateline.access.ArticlePermissions;
import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.access.session.SessionAccess;
import dateline.api.article.ArticleEdits;
import dateline.api.article.ArticleLists;
import dateline.article.ReferenceData;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRow;
import dateline.article.feed.FeedRows;
import dateline.attribution.Agency;
import dateline.attribution.address.Slugs;
import dateline.desk.article.ArticleSight;
import dateline.desk.article.EditorChoices;
import dateline.desk.layout.DeskPages;
import dateline.feed.FeedSettings;
import dateline.section.Section;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of articles, and suggestions of subjects while an editor types. */
@Hidden
@DeskAccess
@RequiredScope({Scope.READ, Scope.WRITE})
@Controller("/desk")
@Produces("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ArticleListPageController {
    private static final int ROWS = 50;
    private static final int SUGGESTIONS = 12;

    private final ArticleLists lists;
    private final ArticleEdits edits;
    private final FeedRows feeds;
    private final FeedSettings settings;
    private final DeskPages pages;

    ArticleListPageController(
            ArticleLists lists, ArticleEdits edits, FeedRows feeds, FeedSettings settings, DeskPages pages) {
        this.lists = lists;
        this.edits = edits;
        this.feeds = feeds;
        this.settings = settings;
        this.pages = pages;
    }

    @Get("/articles")
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue @Nullable String q,
            @QueryValue @Nullable String stage,
            @QueryValue @Nullable String section,
            @QueryValue @Nullable String agency,
            @QueryValue @Nullable String language,
            @QueryValue @Nullable String after) {
        ReferenceData reference = edits.reference();
        ArticlePermissions permissions = new ArticlePermissions(Caller.of(request), reference);
        ArticleSight sight = new ArticleSight(permissions);
        ArticleFilter filter = ArticleFilter.of(q, stage, section, agency, language);
        ArticleLists.Page found = lists.read(query(filter, below(after), reference));
        List<ArticleListPage.Row> rows = found.articles().stream()
                .flatMap(article -> sight.of(article).stream())
                .map(article -> ArticleListPage.Row.of(article, reference, permissions.mayEdit(article)))
                .toList();
        UUID next = found.next();
        return pages.answer(
                HttpStatus.OK,
                "desk/articles.jte",
                new ArticleListPage(
                        pages.layout(
                                request,
                                "articles",
                                DeskPages.messages(request, SessionAccess.of(request))
                                        .of("nav.articles")),
                        filter,
                        EditorChoices.of(permissions, settings.language()),
                        rows,
                        next == null ? null : filter.query(next.toString())));
    }

    /** Subjects that begin as the last one in the field does, as options of a list. */
    @Get("/subjects")
    HttpResponse<?> subjects(@QueryValue("newTags") @Nullable String typed) {
        String all = Objects.requireNonNullElse(typed, "");
        int comma = Math.max(all.lastIndexOf(','), all.lastIndexOf('،'));
        String before = all.substring(0, comma + 1);
        String prefix = Slugs.of(all.substring(comma + 1))
                .map(FeedKey::tag)
                .map(FeedKey::value)
                .orElse(null);
        List<String> labels = prefix == null
                ? List.of()
                : feeds.startingAt(prefix, SUGGESTIONS).stream()
                        .filter(row -> row.name().startsWith(prefix))
                        .map(FeedRow::label)
                        .filter(label -> !label.isEmpty())
                        .map(label -> before + (before.isEmpty() ? "" : " ") + label)
                        .toList();
        return pages.answer(HttpStatus.OK, "desk/suggestions.jte", new Suggestions(labels));
    }

    private static ArticleLists.Query query(ArticleFilter filter, UUID below, ReferenceData reference) {
        return new ArticleLists.Query(
                filter.section().isEmpty()
                        ? null
                        : reference.sections().stream()
                                .filter(one -> one.slug().equals(filter.section()))
                                .map(Section::id)
                                .findFirst()
                                .orElse(null),
                filter.knownStage().orElse(null),
                null,
                filter.words().isEmpty() ? null : filter.words(),
                filter.agency().isEmpty()
                        ? null
                        : reference.agencies().stream()
                                .filter(one -> one.slug().equals(filter.agency()))
                                .map(Agency::id)
                                .findFirst()
                                .orElse(filter.agency()),
                filter.language().isEmpty() ? null : filter.language(),
                below,
                ROWS);
    }

    private static UUID below(@Nullable String after) {
        try {
            return after == null || after.length() != 36 ? ArticleLists.TOP : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            return ArticleLists.TOP;
        }
    }
}
