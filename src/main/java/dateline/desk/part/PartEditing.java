package dateline.desk.part;

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
public final class PartEditing {
    /** The last part of the path of the form for a new thing; no name in addresses has its sign. */
    public static final String NEW = "_new";

    private static final String TEMPLATE = "desk/part.jte";
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

    PartEditing(DeskPages pages, FormState states, JsonBytes json) {
        this.pages = pages;
        this.states = states;
        this.json = json;
    }

    /** Requests one thing; throws its refusal. */
    @FunctionalInterface
    public interface Request {
        void send() throws InterruptedException;
    }

    /** The layout of a page; its title is that of the part when none is given. */
    public DeskLayout layout(HttpRequest<?> request, String home, @Nullable String title) {
        DeskMessages text = DeskPages.messages(request, SessionAccess.of(request));
        return pages.layout(request, home, title == null ? text.of("part." + home) : title);
    }

    /** The response with a page. */
    public HttpResponse<?> answer(HttpStatus status, PartPage.Builder page) {
        return pages.answer(status, TEMPLATE, page.page());
    }

    /** Leads to a page that says what was done. */
    public HttpResponse<?> done(String path, String what) {
        return pages.redirect(path + "?done=" + what);
    }

    /** The message on what was just done; null for nothing. */
    public static @Nullable String notice(DeskLayout layout, @Nullable String done) {
        return done != null && DONE.contains(done) ? layout.text().of("parts.done." + done) : null;
    }

    /** The list of all things. */
    public HttpResponse<?> list(HttpRequest<?> request, Part<?> part, @Nullable String after, @Nullable String done) {
        DeskLayout layout = layout(request, part.home(), partTitle(request, part));
        PartPage.Builder page = PartPage.of(layout)
                .note(note(layout, "parts.note." + part.word()))
                .notice(notice(layout, done));
        if (layout.admin()) {
            page.link(PartPath.of(part.word(), NEW), layout.text().of("parts.new." + part.word()));
        }
        part.completeList(page, layout);
        page.table(part.table(layout, Objects.requireNonNullElse(after, "")));
        return answer(HttpStatus.OK, page);
    }

    /** The form for a new thing. */
    public HttpResponse<?> fresh(HttpRequest<?> request, Part<?> part) {
        return fresh(request, part, part.start(), null);
    }

    /** Creates the thing that a form describes, or shows the form again with what is wrong. */
    public <J> HttpResponse<?> create(HttpRequest<?> request, Part<J> part, DeskForm form) {
        FormValues values = form.values();
        if (isPreview(values)) {
            return fresh(request, part, values, null);
        }
        DeskLayout layout = layout(request, part.home(), null);
        try {
            SavedResource<J> saved = part.put(
                    values.text(part.key()),
                    PartJson.of(values, part.fields(layout.text(), null), layout.zone()),
                    states.absent(),
                    Caller.of(request));
            DeskLayout named = layout(request, part.home(), part.title(saved.json()));
            PartPage.Builder page = PartPage.of(named).notice(notice(named, "created"));
            return part.completeNew(page, named, saved.json())
                    ? answer(
                            HttpStatus.CREATED,
                            page.link("/" + part.word(), named.text().of("part." + part.word())))
                    : done("/" + part.word(), "created");
        } catch (ProblemException e) {
            return fresh(request, part, values, createdTwice(part, e.problem(), layout.text()));
        }
    }

    /** The page of a thing with its form. */
    public <J> HttpResponse<?> stored(
            HttpRequest<?> request, Part<J> part, String name, @Nullable String done, @Nullable Problem problem) {
        J stored = part.read(name);
        DeskLayout layout = layout(request, part.home(), part.title(stored));
        FormValues values = values(layout, part, stored);
        return answer(
                problem == null ? HttpStatus.OK : HttpStatus.valueOf(problem.status()),
                page(layout, part, stored, values, List.of(), null, state(part, stored, values))
                        .notice(notice(layout, done))
                        .problem(problem == null ? null : problem.detail()));
    }

    /** Replaces the fields of a thing by those of a form, or shows the form again with what is wrong. */
    public <J> HttpResponse<?> change(HttpRequest<?> request, Part<J> part, String name, DeskForm form) {
        FormValues values = form.values();
        J stored = part.read(name);
        DeskLayout layout = layout(request, part.home(), part.title(stored));
        String state = values.text(FormState.FIELD);
        if (isPreview(values)) {
            return answer(HttpStatus.OK, page(layout, part, stored, values, List.of(), null, state));
        }
        try {
            part.put(
                    name,
                    PartJson.of(values, part.fields(layout.text(), stored), layout.zone()),
                    condition(part, layout, stored, state),
                    Caller.of(request));
            return done("/" + part.word(), "changed");
        } catch (ProblemException e) {
            Problem problem = e.problem();
            boolean conflict = problem.status() == HttpStatus.PRECONDITION_FAILED.getCode();
            J now = conflict ? part.read(name) : stored;
            FormValues current = values(layout, part, now);
            return answer(
                    HttpStatus.valueOf(problem.status()),
                    page(
                                    layout,
                                    part,
                                    now,
                                    values,
                                    problem.errors(),
                                    conflict ? current : null,
                                    conflict ? state(part, now, current) : state)
                            .problem(conflict ? layout.text().of("parts.conflict") : problem.detail()));
        }
    }

    /** Sends a request about a thing, and shows the thing with the refusal when it is refused. */
    public HttpResponse<?> act(HttpRequest<?> request, Part<?> part, String name, String path, String done, Request act)
            throws InterruptedException {
        try {
            act.send();
            return done(path, done);
        } catch (ProblemException e) {
            return stored(request, part, name, null, e.problem());
        }
    }

    /** What would come of a form, as a part of a page. */
    public HttpResponse<?> preview(HttpRequest<?> request, Part<?> part, String name, DeskForm form) {
        return pages.answer(
                HttpStatus.OK,
                "desk/partPreview.jte",
                Objects.requireNonNull(
                        part.preview(layout(request, part.home(), null), name.equals(NEW) ? "" : name, form.values())));
    }

    private <J> IfMatch condition(Part<J> part, DeskLayout layout, J stored, String state) {
        boolean same = part.live() && state.equals(state(part, stored, values(layout, part, stored)));
        return same ? states.any() : states.demanded(state);
    }

    private HttpResponse<?> fresh(HttpRequest<?> request, Part<?> part, FormValues values, @Nullable Problem problem) {
        DeskMessages text = DeskPages.messages(request, SessionAccess.of(request));
        DeskLayout layout = layout(request, part.home(), text.of("parts.new." + part.word()));
        PartForm form = new PartForm(
                FORM,
                PartPath.of(part.word(), NEW),
                text.of("parts.create"),
                part.fields(text, null),
                values,
                problem == null ? List.of() : problem.errors(),
                null,
                "",
                layout.admin(),
                part.preview(layout, "", values));
        return answer(
                problem == null ? HttpStatus.OK : HttpStatus.valueOf(problem.status()),
                PartPage.of(layout)
                        .problem(problem == null ? null : problem.detail())
                        .form(form));
    }

    private <J> PartPage.Builder page(
            DeskLayout layout,
            Part<J> part,
            J stored,
            FormValues values,
            List<Fault> faults,
            @Nullable FormValues current,
            String state) {
        String name = part.name(stored);
        PartPage.Builder page = PartPage.of(layout)
                .note(layout.admin() ? null : layout.text().of("parts.read-only"))
                .form(new PartForm(
                        FORM,
                        PartPath.of(part.word(), name),
                        layout.text().of("parts.save"),
                        part.fields(layout.text(), stored),
                        values,
                        faults,
                        current,
                        state,
                        layout.admin(),
                        part.preview(layout, name, values)));
        part.complete(page, layout, stored);
        return page;
    }

    private <J> FormValues values(DeskLayout layout, Part<J> part, J stored) {
        return PartJson.values(JsonObject.read(json.of(stored)), part.fields(layout.text(), stored), layout.zone());
    }

    private <J> String state(Part<J> part, J stored, FormValues values) {
        return states.of(part.live() ? values.values().toString() : stored);
    }

    private static boolean isPreview(FormValues values) {
        return values.has("act", "preview");
    }

    private static String partTitle(HttpRequest<?> request, Part<?> part) {
        return DeskPages.messages(request, SessionAccess.of(request)).of("part." + part.word());
    }

    private static String note(DeskLayout layout, String key) {
        return layout.admin()
                ? layout.text().of(key)
                : layout.text().of(key) + " " + layout.text().of("parts.read-only");
    }

    /** A new thing whose name another one has. */
    private static Problem createdTwice(Part<?> part, Problem problem, DeskMessages text) {
        String taken = text.of("parts.taken-name");
        return problem.status() == HttpStatus.PRECONDITION_FAILED.getCode()
                ? Problem.of(ProblemKind.CONFLICT, taken, List.of(new Fault("/" + part.key(), taken)))
                : problem;
    }
}
