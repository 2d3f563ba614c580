package dateline.desk.source;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.api.HiddenArgument;
import dateline.api.source.SourceRequests;
import dateline.desk.form.DeskForm;
import dateline.desk.form.FormState;
import dateline.desk.resource.ResourceEditing;
import dateline.desk.resource.ResourcePath;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

/** The pages of sources. */
@Hidden
@DeskAccess
@RequiredScope(Scope.ADMIN)
@Controller("/desk/sources")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SourcePageController {
    private final SourceResource kind;
    private final SourceRequests requests;
    private final FormState states;
    private final ResourceEditing editing;

    SourcePageController(SourceResource kind, SourceRequests requests, FormState states, ResourceEditing editing) {
        this.kind = kind;
        this.requests = requests;
        this.states = states;
        this.editing = editing;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request, @QueryValue @Nullable String after, @QueryValue @Nullable String done) {
        return editing.list(request, kind, after, done);
    }

    @Get("/_new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        return editing.fresh(request, kind);
    }

    @Post("/_new")
    HttpResponse<?> create(HttpRequest<?> request, @HiddenArgument DeskForm form) {
        return editing.create(request, kind, form);
    }

    @Get("/{name}")
    HttpResponse<?> source(HttpRequest<?> request, String name, @QueryValue @Nullable String done) {
        return editing.stored(request, kind, name, done, null);
    }

    @Post("/{name}")
    HttpResponse<?> change(HttpRequest<?> request, String name, @HiddenArgument DeskForm form) {
        return editing.change(request, kind, name, form);
    }

    /** Looks at a source, and waits for what comes of it. */
    @Post("/{name}/look")
    HttpResponse<?> look(HttpRequest<?> request, String name) throws InterruptedException {
        return editing.act(request, kind, name, ResourcePath.of("sources", name), "looked", () -> requests.look(name));
    }

    @Post("/{name}/delete")
    HttpResponse<?> delete(HttpRequest<?> request, String name) throws InterruptedException {
        return editing.act(request, kind, name, "/sources", "deleted", () -> requests.delete(name, states.any()));
    }
}
