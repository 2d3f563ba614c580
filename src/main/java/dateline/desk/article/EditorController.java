package dateline.desk.article;

import dateline.access.ArticlePermissions;
import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.access.session.SessionAccess;
import dateline.api.HiddenArgument;
import dateline.api.article.ArticleEdits;
import dateline.api.article.ArticleRequests;
import dateline.article.Article;
import dateline.desk.form.DeskForm;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskPages;
import dateline.problem.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The editor of an article, and the acts that its buttons request. */
@Hidden
@DeskAccess
@Controller("/desk/articles")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EditorController {
    /** The field of the button that was pressed. */
    private static final String ACT = "act";

    /** Identifies a new article, so that a form that is sent twice makes one article. */
    private static final String KEY = "key";

    /** The acts on a new article. Any other button shows the form again, with its preview and with one more row. */
    private static final Set<String> CREATING = Set.of("create", "publish");

    /** The acts on a stored article. */
    private static final Set<String> ACTS = Set.of("edit", "publish", "update", "correct", "withdraw", "reinstate");

    private final ArticleEdits edits;
    private final ArticleRequests requests;
    private final ArticleState states;
    private final EditorPages editors;
    private final DeskPages pages;

    EditorController(
            ArticleEdits edits, ArticleRequests requests, ArticleState states, EditorPages editors, DeskPages pages) {
        this.edits = edits;
        this.requests = requests;
        this.states = states;
        this.editors = editors;
        this.pages = pages;
    }

    @Get("/new")
    @RequiredScope(Scope.WRITE)
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(KEY, UUID.randomUUID().toString());
        values.put("markup", "markdown");
        return editors.fresh(request, FormValues.of(values), null, null);
    }

    @Post("/new")
    @RequiredScope(Scope.WRITE)
    HttpResponse<?> create(HttpRequest<?> request, @HiddenArgument DeskForm form) {
        FormValues values = form.values();
        String act = values.text(ACT);
        if (!CREATING.contains(act)) {
            return editors.fresh(request, values, null, null);
        }
        try {
            Map<String, @Nullable Object> json = new LinkedHashMap<>(editors.patch(null, values, zone(request)));
            json.values().removeIf(value -> value == null);
            if (!act.equals("publish")) {
                json.put("stage", "draft");
            }
            if (values.text(KEY).matches("[0-9a-f-]{36}")) {
                json.put("externalId", "desk-" + values.text(KEY));
            }
            Article article = ArticleRequests.article(
                    requests.create(json, values.raw("content").length(), Caller.of(request)));
            return done(
                    article.id().toString(),
                    act.equals("publish") ? article.stage().word() : "create");
        } catch (ProblemException e) {
            return editors.fresh(request, values, null, e.problem());
        }
    }

    @Get("/{id}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<?> editor(
            HttpRequest<?> request,
            String id,
            @QueryValue @Nullable String done,
            @QueryValue @Nullable String revision) {
        Article article = visible(request, id);
        if (revision != null && revision.matches("[0-9]{1,18}")) {
            return editors.earlier(request, article, Long.parseLong(revision));
        }
        boolean known = done != null && done.matches("[a-z]{1,20}");
        return editors.stored(request, article, known ? "done." + done : null);
    }

    @Post("/{id}")
    @RequiredScope(Scope.WRITE)
    HttpResponse<?> act(HttpRequest<?> request, String id, @HiddenArgument DeskForm form) {
        FormValues values = form.values();
        Article article = visible(request, id);
        String act = values.text(ACT);
        if (!ACTS.contains(act)) {
            return editors.refused(request, article, values, null);
        }
        try {
            ArticleEdits.Target target =
                    new ArticleEdits.Target(id, states.demanded(values.text(EditorPages.STATE)), Caller.of(request));
            Map<String, @Nullable Object> patch = editors.patch(article, values, zone(request));
            String stage = switch (act) {
                case "publish" -> requests.publish(target, patch).stage();
                case "update" -> requests.update(target, patch).stage();
                case "correct" ->
                    requests.correct(target, noticed(values, patch)).stage();
                case "withdraw" ->
                    requests.withdraw(target, Map.of("text", values.text("withdrawal")))
                            .stage();
                case "reinstate" -> requests.reinstate(target, patch).stage();
                default -> requests.edit(target, patch).stage();
            };
            boolean scheduled = stage.equals("scheduled") && (act.equals("publish") || act.equals("reinstate"));
            return done(id, scheduled ? "scheduled" : act);
        } catch (ProblemException e) {
            return editors.refused(request, visible(request, id), values, e.problem());
        }
    }

    /** The preview of a form, as a part of a page. */
    @Post("/{id}/preview")
    @RequiredScope(Scope.WRITE)
    HttpResponse<?> preview(HttpRequest<?> request, String id, @HiddenArgument DeskForm form) {
        Article article = id.equals("new") ? null : visible(request, id);
        return pages.answer(
                HttpStatus.OK,
                "desk/preview.jte",
                editors.preview(article, form.values(), pages.layout(request, "articles", "")));
    }

    private static Map<String, Object> noticed(FormValues values, Map<String, @Nullable Object> patch) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", values.text("correction"));
        values.filled("correctionKind").ifPresent(kind -> body.put("kind", kind));
        body.put("article", patch);
        return body;
    }

    private Article visible(HttpRequest<?> request, String id) {
        return new ArticleSight(new ArticlePermissions(Caller.of(request), edits.reference())).demand(edits.find(id));
    }

    private HttpResponse<?> done(String id, String what) {
        return pages.redirect("/articles/" + id + "?done=" + what);
    }

    private static ZoneId zone(HttpRequest<?> request) {
        return DeskPages.zone(SessionAccess.of(request));
    }
}
