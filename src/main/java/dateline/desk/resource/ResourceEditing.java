package dateline.desk.resource;

import dateline.access.Caller;
import dateline.access.session.SessionAccess;
import dateline.api.SavedResource;
import dateline.desk.form.DeskForm;
import dateline.desk.form.FormState;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.layout.DeskPages;
import dateline.http.IfMatch;
import dateline.http.JsonBytes;
import dateline.ingest.json.JsonObject;
import dateline.problem.Fault;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the pages of every kind of thing, and carries out their forms. */
@Singleton
public final class ResourceEditing {
    /** The last part of the path of the form for a new thing; no name in addresses has its sign. */
    public static final String NEW = "_new";

    private static final String TEMPLATE = "desk/resource.jte";
    private static final String FORM = "form";
    private static final Set<String> DONE = Set.of(
            "created",
            "changed",
            "retired",
            "separated",
            "deleted",
            "ended",
            "moved",
            "paused",
            "resumed",
            "revoked",
            "looked");

    private final DeskPages pages;
    private final FormState states;
    private final JsonBytes json;

    ResourceEditing(DeskPages pages, FormState states, JsonBytes json) {
        this.pages = pages;
        this.states = states;
        this.json = json;
    }

    /** Requests one thing; throws its refusal. */
    @FunctionalInterface
    public interface Request {
        void send() throws InterruptedException;
    }

    /** The layout of a page; its title is that of the kind when none is given. */
    public DeskLayout layout(HttpRequest<?> request, String home, @Nullable String title) {
        DeskMessages text = DeskPages.messages(request, SessionAccess.of(request));
        return pages.layout(request, home, title == null ? text.of("nav." + home) : title);
    }

    /** The response with a page. */
    public HttpResponse<?> answer(HttpStatus status, ResourcePage.Builder page) {
        return pages.answer(status, TEMPLATE, page.page());
    }

    /** Leads to a page that says what was done. */
    public HttpResponse<?> done(String path, String what) {
        return pages.redirect(path + "?done=" + what);
    }

    /** The message on what was just done; null for nothing. */
    public static @Nullable String notice(DeskLayout layout, @Nullable String done) {
        return done != null && DONE.contains(done) ? layout.text().of("resources.done." + done) : null;
    }

    /** The list of all things. */
    public HttpResponse<?> list(
            HttpRequest<?> request, ResourceKind<?> kind, @Nullable String after, @Nullable String done) {
        DeskLayout layout = layout(request, kind.home(), kindTitle(request, kind));
        ResourcePage.Builder page = ResourcePage.of(layout)
                .note(note(layout, "resources.note." + kind.word()))
                .notice(notice(layout, done));
        if (layout.admin()) {
            page.link(ResourcePath.of(kind.word(), NEW), layout.text().of("resources.new." + kind.word()));
        }
        kind.completeList(page, layout);
        page.table(kind.table(layout, Objects.requireNonNullElse(after, "")));
        return answer(HttpStatus.OK, page);
    }

    /** The form for a new thing. */
    public HttpResponse<?> fresh(HttpRequest<?> request, ResourceKind<?> kind) {
        return fresh(request, kind, kind.start(), null);
    }

    /** Creates the thing that a form describes, or shows the form again with what is wrong. */
    public <J> HttpResponse<?> create(HttpRequest<?> request, ResourceKind<J> kind, DeskForm form) {
        FormValues values = form.values();
        if (isPreview(values)) {
            return fresh(request, kind, values, null);
        }
        DeskLayout layout = layout(request, kind.home(), null);
        try {
            SavedResource<J> saved = kind.put(
                    values.text(kind.key()),
                    ResourceJson.of(values, kind.fields(layout.text(), null), layout.zone()),
                    states.absent(),
                    Caller.of(request));
            DeskLayout named = layout(request, kind.home(), kind.title(saved.json()));
            ResourcePage.Builder page = ResourcePage.of(named).notice(notice(named, "created"));
            return kind.completeNew(page, named, saved.json())
                    ? answer(
                            HttpStatus.CREATED,
                            page.link("/" + kind.word(), named.text().of("nav." + kind.word())))
                    : done("/" + kind.word(), "created");
        } catch (ProblemException e) {
            return fresh(request, kind, values, createdTwice(kind, e.problem(), layout.text()));
        }
    }

    /** The page of a thing with its form. */
    public <J> HttpResponse<?> stored(
            HttpRequest<?> request,
            ResourceKind<J> kind,
            String name,
            @Nullable String done,
            @Nullable Problem problem) {
        J stored = kind.read(name);
        DeskLayout layout = layout(request, kind.home(), kind.title(stored));
        FormValues values = values(layout, kind, stored);
        return answer(
                problem == null ? HttpStatus.OK : HttpStatus.valueOf(problem.status()),
                page(layout, kind, stored, values, List.of(), null, state(kind, stored, values))
                        .notice(notice(layout, done))
                        .problem(problem == null ? null : problem.detail()));
    }

    /** Replaces the fields of a thing by those of a form, or shows the form again with what is wrong. */
    public <J> HttpResponse<?> change(HttpRequest<?> request, ResourceKind<J> kind, String name, DeskForm form) {
        FormValues values = form.values();
        J stored = kind.read(name);
        DeskLayout layout = layout(request, kind.home(), kind.title(stored));
        String state = values.text(FormState.FIELD);
        if (isPreview(values)) {
            return answer(HttpStatus.OK, page(layout, kind, stored, values, List.of(), null, state));
        }
        try {
            kind.put(
                    name,
                    ResourceJson.of(values, kind.fields(layout.text(), stored), layout.zone()),
                    condition(kind, layout, stored, state),
                    Caller.of(request));
            return done("/" + kind.word(), "changed");
        } catch (ProblemException e) {
            Problem problem = e.problem();
            boolean conflict = problem.status() == HttpStatus.PRECONDITION_FAILED.getCode();
            J now = conflict ? kind.read(name) : stored;
            FormValues current = values(layout, kind, now);
            return answer(
                    HttpStatus.valueOf(problem.status()),
                    page(
                                    layout,
                                    kind,
                                    now,
                                    values,
                                    problem.errors(),
                                    conflict ? current : null,
                                    conflict ? state(kind, now, current) : state)
                            .problem(conflict ? layout.text().of("resources.conflict") : problem.detail()));
        }
    }

    /** Sends a request about a thing, and shows the thing with the refusal when it is refused. */
    public HttpResponse<?> act(
            HttpRequest<?> request, ResourceKind<?> kind, String name, String path, String done, Request act)
            throws InterruptedException {
        try {
            act.send();
            return done(path, done);
        } catch (ProblemException e) {
            return stored(request, kind, name, null, e.problem());
        }
    }

    /** What would come of a form, as a part of a page. */
    public HttpResponse<?> preview(HttpRequest<?> request, ResourceKind<?> kind, String name, DeskForm form) {
        return pages.answer(
                HttpStatus.OK,
                "desk/resourcePreview.jte",
                Objects.requireNonNull(
                        kind.preview(layout(request, kind.home(), null), name.equals(NEW) ? "" : name, form.values())));
    }

    private <J> IfMatch condition(ResourceKind<J> kind, DeskLayout layout, J stored, String state) {
        boolean same = kind.live() && state.equals(state(kind, stored, values(layout, kind, stored)));
        return same ? states.any() : states.demanded(state);
    }

    private HttpResponse<?> fresh(
            HttpRequest<?> request, ResourceKind<?> kind, FormValues values, @Nullable Problem problem) {
        DeskMessages text = DeskPages.messages(request, SessionAccess.of(request));
        DeskLayout layout = layout(request, kind.home(), text.of("resources.new." + kind.word()));
        ResourceForm form = new ResourceForm(
                FORM,
                ResourcePath.of(kind.word(), NEW),
                text.of("resources.create"),
                kind.fields(text, null),
                values,
                problem == null ? List.of() : problem.errors(),
                null,
                "",
                layout.admin(),
                kind.preview(layout, "", values));
        return answer(
                problem == null ? HttpStatus.OK : HttpStatus.valueOf(problem.status()),
                ResourcePage.of(layout)
                        .problem(problem == null ? null : problem.detail())
                        .form(form));
    }

    private <J> ResourcePage.Builder page(
            DeskLayout layout,
            ResourceKind<J> kind,
            J stored,
            FormValues values,
            List<Fault> faults,
            @Nullable FormValues current,
            String state) {
        String name = kind.name(stored);
        ResourcePage.Builder page = ResourcePage.of(layout)
                .note(layout.admin() ? null : layout.text().of("resources.read-only"))
                .form(new ResourceForm(
                        FORM,
                        ResourcePath.of(kind.word(), name),
                        layout.text().of("resources.save"),
                        kind.fields(layout.text(), stored),
                        values,
                        faults,
                        current,
                        state,
                        layout.admin(),
                        kind.preview(layout, name, values)));
        kind.complete(page, layout, stored);
        return page;
    }

    private <J> FormValues values(DeskLayout layout, ResourceKind<J> kind, J stored) {
        return ResourceJson.values(JsonObject.read(json.of(stored)), kind.fields(layout.text(), stored), layout.zone());
    }

    private <J> String state(ResourceKind<J> kind, J stored, FormValues values) {
        return states.of(kind.live() ? values.values().toString() : stored);
    }

    private static boolean isPreview(FormValues values) {
        return values.has("act", "preview");
    }

    private static String kindTitle(HttpRequest<?> request, ResourceKind<?> kind) {
        return DeskPages.messages(request, SessionAccess.of(request)).of("nav." + kind.word());
    }

    private static String note(DeskLayout layout, String key) {
        return layout.admin()
                ? layout.text().of(key)
                : layout.text().of(key) + " " + layout.text().of("resources.read-only");
    }

    /** A new thing whose name another one has. */
    private static Problem createdTwice(ResourceKind<?> kind, Problem problem, DeskMessages text) {
        String taken = text.of("resources.taken-name");
        return problem.status() == HttpStatus.PRECONDITION_FAILED.getCode()
                ? Problem.of(ProblemKind.CONFLICT, taken, List.of(new Fault("/" + kind.key(), taken)))
                : problem;
    }
}
