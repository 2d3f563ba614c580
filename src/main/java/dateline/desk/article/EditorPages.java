package dateline.desk.article;

import dateline.access.ArticlePermissions;
import dateline.access.Caller;
import dateline.access.session.SessionAccess;
import dateline.api.article.ArticleEdits;
import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.article.Stage;
import dateline.article.log.Change;
import dateline.article.log.ChangeLog;
import dateline.article.revision.RevisionHistory;
import dateline.article.revision.RevisionState;
import dateline.article.revision.difference.ArticleComparison;
import dateline.attribution.Redistribution;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskPages;
import dateline.feed.FeedSettings;
import dateline.feed.PublicAddress;
import dateline.ingest.document.ImportReport;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the pages with the editor. */
@Singleton
final class EditorPages {
    /** The hidden field with the state of the article that a form began with. */
    static final String STATE = "state";

    /** The hidden field with the change number of that state. */
    static final String CHANGE = "change";

    private static final String TEMPLATE = "desk/editor.jte";

    private final ArticleEdits edits;
    private final ArticleState states;
    private final ArticlePreviews previews;
    private final ActButtons buttons;
    private final ChangeLog log;
    private final RevisionHistory history;
    private final FeedSettings settings;
    private final PublicAddress address;
    private final DeskPages pages;

    EditorPages(
            ArticleEdits edits,
            ArticleState states,
            ArticlePreviews previews,
            ActButtons buttons,
            ChangeLog log,
            RevisionHistory history,
            FeedSettings settings,
            PublicAddress address,
            DeskPages pages) {
        this.edits = edits;
        this.states = states;
        this.previews = previews;
        this.buttons = buttons;
        this.log = log;
        this.history = history;
        this.settings = settings;
        this.address = address;
        this.pages = pages;
    }

    /** The editor with a stored article as it is now. */
    MutableHttpResponse<String> stored(HttpRequest<?> request, Article article, @Nullable String notice) {
        ReferenceData reference = edits.reference();
        DeskLayout layout = layout(request, article.title());
        FormValues values = values(article, reference, layout.zone());
        return answer(
                HttpStatus.OK,
                new EditorPage(
                        layout,
                        article.id(),
                        article.stage(),
                        publicPage(article, reference),
                        states.of(article, reference),
                        permissions(request, reference).mayEdit(article) && article.stage() != Stage.ERASED,
                        values,
                        choices(request, reference, article),
                        buttons.of(article, layout.text()),
                        null,
                        List.of(),
                        notice,
                        null,
                        null,
                        previews.of(article, reference, layout.text())));
    }

    /** The editor with an earlier state of an article, which can be stored as a change of the present one. */
    MutableHttpResponse<String> earlier(HttpRequest<?> request, Article article, long number) {
        if (!(history.state(article, number) instanceof RevisionState.Whole whole)) {
            return stored(request, article, null);
        }
        ReferenceData reference = edits.reference();
        Article before = new ArticleSight(permissions(request, reference)).demand(whole.article());
        ZoneId zone = DeskPages.zone(SessionAccess.of(request));
        FormValues values = ArticleValues.of(before, reference, zone)
                .with(CHANGE, Long.toString(article.change()))
                .with(STATE, states.of(article, reference))
                .with(
                        EditorPage.EARLIER,
                        log.findByNumber(number)
                                .map(Change::at)
                                .orElse(Instant.EPOCH)
                                .toString());
        return refused(request, article, values, null);
    }

    /** The editor with an empty form, or with what was recognised in a document. */
    MutableHttpResponse<String> fresh(
            HttpRequest<?> request, FormValues values, @Nullable ImportReport report, @Nullable Problem problem) {
        DeskLayout layout = layout(request, null);
        ReferenceData reference = edits.reference();
        return answer(
                problem == null ? HttpStatus.OK : HttpStatus.valueOf(problem.status()),
                new EditorPage(
                        layout,
                        null,
                        null,
                        null,
                        "",
                        layout.writes(),
                        values,
                        choices(request, reference, null),
                        buttons.of(null, layout.text()),
                        problem == null ? null : problem.detail(),
                        problem == null ? List.of() : problem.errors(),
                        null,
                        null,
                        report,
                        preview(null, values, layout)));
    }

    /** The editor with what was typed, and why it was refused. The article has not changed since the form was opened. */
    MutableHttpResponse<String> refused(
            HttpRequest<?> request, Article article, FormValues values, @Nullable Problem problem) {
        ReferenceData reference = edits.reference();
        DeskLayout layout = layout(request, article.title());
        boolean conflict = problem != null && problem.status() == HttpStatus.PRECONDITION_FAILED.getCode();
        FormValues shown = conflict ? values.with(CHANGE, Long.toString(article.change())) : values;
        return answer(
                problem == null ? HttpStatus.OK : HttpStatus.valueOf(problem.status()),
                new EditorPage(
                        layout,
                        article.id(),
                        article.stage(),
                        publicPage(article, reference),
                        conflict ? states.of(article, reference) : values.text(STATE),
                        permissions(request, reference).mayEdit(article) && article.stage() != Stage.ERASED,
                        shown,
                        choices(request, reference, article),
                        buttons.of(article, layout.text()),
                        problem == null || conflict ? null : problem.detail(),
                        problem == null || conflict ? List.of() : problem.errors(),
                        null,
                        conflict ? conflict(article, values, reference) : null,
                        null,
                        preview(article, values, layout)));
    }

    /** The patch that a form asks for, compared with the values of an article; with those of none for a new one. */
    Map<String, @Nullable Object> patch(@Nullable Article article, FormValues values, ZoneId zone) {
        ReferenceData reference = edits.reference();
        return article == null
                ? ArticlePatch.of(values, new FormValues(Map.of()), List.of(), zone)
                : ArticlePatch.of(values, values(article, reference, zone), states.images(article, reference), zone);
    }

    /** The preview of a form. */
    ArticlePreview preview(@Nullable Article article, FormValues values, DeskLayout layout) {
        try {
            return previews.of(article, patch(article, values, layout.zone()), layout.text());
        } catch (ProblemException e) {
            return ArticlePreview.without(layout.text(), List.of(e.problem().detail()));
        }
    }

    private DeskLayout layout(HttpRequest<?> request, @Nullable String title) {
        String shown = title == null
                ? DeskPages.messages(request, SessionAccess.of(request)).of("editor.new")
                : title;
        return pages.layout(request, "articles", shown);
    }

    private MutableHttpResponse<String> answer(HttpStatus status, EditorPage page) {
        return pages.answer(status, TEMPLATE, page);
    }

    private static FormValues values(Article article, ReferenceData reference, ZoneId zone) {
        return ArticleValues.of(article, reference, zone).with(CHANGE, Long.toString(article.change()));
    }

    private EditConflict conflict(Article article, FormValues values, ReferenceData reference) {
        long known = values.text(CHANGE).matches("[0-9]{1,18}") ? Long.parseLong(values.text(CHANGE)) : 0;
        List<Change> since = log.findByArticleOrderByNumber(article.id()).stream()
                .filter(change -> change.number() > known)
                .toList();
        return new EditConflict(
                since,
                article,
                history.state(article, known) instanceof RevisionState.Whole begun
                        ? ArticleComparison.of(begun.article(), article, reference)
                        : List.of());
    }

    private EditorChoices choices(HttpRequest<?> request, ReferenceData reference, @Nullable Article article) {
        return EditorChoices.of(permissions(request, reference), settings.language(), article);
    }

    private static ArticlePermissions permissions(HttpRequest<?> request, ReferenceData reference) {
        return new ArticlePermissions(Caller.of(request), reference);
    }

    private @Nullable String publicPage(Article article, ReferenceData reference) {
        boolean open = article.stage() == Stage.PUBLISHED
                && Redistribution.of(article.credits(), reference.agencies()) == Redistribution.ALLOWED;
        return open ? address.page(article).toString() : null;
    }
}
